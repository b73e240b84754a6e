/** What was done, by whom: written once, never changed. */
@NullMarked
package fr.entremise.journal.model;

import org.jspecify.annotations.NullMarked;
