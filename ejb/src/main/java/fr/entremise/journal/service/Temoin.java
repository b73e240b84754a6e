package fr.entremise.journal.service;

import fr.entremise.journal.model.SignedTreeHead;
import java.io.IOException;

/** Somebody outside who keeps a head, or dates it: what they hold, nobody who has our database can take back. */
interface Temoin {

    /** Under which its answers are kept. */
    String nom();

    /** Whether the operator asked for it. */
    boolean estDemande();

    /** Called outside any transaction, again when it failed. */
    byte[] temoigner(SignedTreeHead tete) throws IOException;
}
