/** What anybody may check of the journal. */
@NullMarked
package fr.entremise.journal.web;

import org.jspecify.annotations.NullMarked;
