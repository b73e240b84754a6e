package fr.entremise.it;

import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.parametre;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.fournisseuridentite.service.ChoixUsager;
import fr.entremise.fournisseuridentite.service.Confirmation;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.fournisseuridentite.service.ObjetSecondFacteur;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Logins of a client, taken by an aidant to their code. */
@Dependent
public class Connexions {

    @Inject
    Memoire memoire;

    @Inject
    ChoixUsager choix;

    @Inject
    ConsultationPersonnesUtilisables personnes;

    @Inject
    Confirmation confirmation;

    /** For the person whom {@code aidant} helped last. */
    String code(String aidant, FranceConnectScripte fc, Map<String, String> demande, Demarche demarche)
            throws Exception {
        var connexion = parametre(direction(fc.authorize(demande)), "t");
        // As if Keycloak had just verified the second factor for this login.
        memoire.garder(
                Tiroir.TRANSACTIONS,
                "preuve:" + aidant + ":" + ObjetSecondFacteur.de(connexion),
                Instant.now().toString());
        return Sous.compte(aidant, Set.of("aidant"), () -> {
            choix.accueillir(connexion);
            var usager = personnes.recentes().get(0).id();
            return parametre(confirmation.confirmer(connexion, usager, demarche).orElseThrow(), "code");
        });
    }
}
