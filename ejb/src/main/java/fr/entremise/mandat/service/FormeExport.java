package fr.entremise.mandat.service;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** How somebody takes a copy of the journal. */
public sealed interface FormeExport {

    /** For people: lines with the names that the reader may know, some at a time, latest first. */
    record Lisible(Consumer<List<Acte>> ecriture) implements FormeExport {

        @Override
        public String nom() {
            return "csv";
        }
    }

    /** For the verifier: the entries as they are, with their proofs, oldest first. */
    record Signee(OutputStream sortie) implements FormeExport {

        @Override
        public String nom() {
            return "jsonl";
        }
    }

    /** A word of the code. */
    String nom();
}
