/** Measures the ear under load, and prints one table. */
@NullMarked
package fr.entremise.bench;

import org.jspecify.annotations.NullMarked;
