package fr.entremise.mandat.model;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.UUID;

/** Somebody consented to a mandat that was never signed: nothing is known of them any more. */
public record UsagerEfface(UsagerId usager) implements Evenement {

    @Override
    public String type() {
        return "usager.efface";
    }

    @Override
    public UUID usagerConcerne() {
        return usager.valeur();
    }

    @Override
    public Auteur auteur() {
        return new Auteur(Auteur.Qualite.SYSTEME, "echeance");
    }
}
