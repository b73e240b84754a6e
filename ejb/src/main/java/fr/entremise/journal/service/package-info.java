/** Keeps what was done. */
@NullMarked
package fr.entremise.journal.service;

import org.jspecify.annotations.NullMarked;
