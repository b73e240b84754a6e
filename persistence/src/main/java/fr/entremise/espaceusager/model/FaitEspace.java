package fr.entremise.espaceusager.model;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.Map;
import java.util.UUID;

/** The usager, identified by FranceConnect, read what was done for them, or took the proof of it. */
public record FaitEspace(String type, UsagerId usager, Map<String, String> details) implements Evenement {

    public static FaitEspace journalConsulte(UsagerId usager) {
        return new FaitEspace("espace.journal_consulte", usager, Map.of());
    }

    /** @param entree the id of the entry proved */
    public static FaitEspace preuveDelivree(UsagerId usager, UUID entree) {
        return new FaitEspace("espace.preuve_delivree", usager, Map.of("entree", entree.toString()));
    }

    @Override
    public UUID usagerConcerne() {
        return usager.valeur();
    }

    @Override
    public Auteur auteur() {
        return new Auteur(Qualite.USAGER, usager.valeur().toString());
    }
}
