package fr.entremise.mandat.service;

import fr.entremise.journal.model.Portee;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read of the journal.
 *
 * @param lecture the part, in a word of the code
 * @param organisation the only one, when there is one
 * @param avecPersonnes whether they may know the names of usagers
 */
record LecteurJournal(String lecture, @Nullable UUID organisation, Portee portee, boolean avecPersonnes) {}
