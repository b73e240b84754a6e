/** Starts, watches and stops everything that Entremise runs on: one way for the demo and for the tests. */
@NullMarked
package fr.entremise.lanceur;

import org.jspecify.annotations.NullMarked;
