/**
 * The companion of the demo: its accounts and their codes, the messages it sent, and a public site to use a mandat on.
 */
@NullMarked
package fr.entremise.lanceur.compagnon;

import org.jspecify.annotations.NullMarked;
