package fr.entremise.journal.model.faute;

import fr.entremise.mandat.model.faute.MandatQuiConnaitLeJournal;

/** One half of a cycle. */
public record JournalQuiConnaitLeMandat(MandatQuiConnaitLeJournal mandat) {}
