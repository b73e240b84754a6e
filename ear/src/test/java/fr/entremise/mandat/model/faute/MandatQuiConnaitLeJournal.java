package fr.entremise.mandat.model.faute;

import fr.entremise.journal.model.faute.JournalQuiConnaitLeMandat;

/** The other half of a cycle. */
public record MandatQuiConnaitLeJournal(JournalQuiConnaitLeMandat journal) {}
