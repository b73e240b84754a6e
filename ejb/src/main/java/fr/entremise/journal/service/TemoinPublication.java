package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever reads the public page of heads: what is shown once is copied, and can no longer be unsaid. */
@ApplicationScoped
class TemoinPublication implements Temoin {

    private static final byte[] RIEN = {};

    @Override
    public String nom() {
        return Arbre.PUBLICATION;
    }

    @Override
    public boolean estDemande() {
        return true;
    }

    @Override
    public byte[] temoigner(SignedTreeHead tete) {
        return RIEN;
    }
}
