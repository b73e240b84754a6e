/** The journeys, in a real browser, as a person lives them. */
@NullMarked
package fr.entremise.e2e;

import org.jspecify.annotations.NullMarked;
