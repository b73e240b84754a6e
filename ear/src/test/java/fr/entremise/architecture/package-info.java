/** Holds the code to its rules. */
@NullMarked
package fr.entremise.architecture;

import org.jspecify.annotations.NullMarked;
