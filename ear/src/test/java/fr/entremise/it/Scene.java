package fr.entremise.it;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ConclusionMandat;
import fr.entremise.mandat.service.PreparationMandat;
import fr.entremise.mandat.service.Presentation;
import fr.entremise.mandat.service.RecueilConsentement;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Aidants, usagers and mandats made for one test: none depends on what another left. */
@Dependent
public class Scene {

    @Inject
    Semences semences;

    @Inject
    PreparationMandat preparation;

    @Inject
    RecueilConsentement recueil;

    @Inject
    ConclusionMandat conclusion;

    @Inject
    Memoire memoire;

    /** Somebody whom FranceConnect knows. */
    record Personne(String fcSub, IdentitePivot identite) {}

    static Personne unePersonne() {
        return new Personne(
                "fc" + UUID.randomUUID(),
                new IdentitePivot(
                        "Zéphyrine Canari",
                        "QWERTZ-LETEMOIN",
                        null,
                        Genre.FEMININ,
                        new DateDeNaissance("1951-07-23"),
                        "29019",
                        "99100",
                        "zephyrine.temoin@exemple.test"));
    }

    /** A draft that {@code personne} has just consented to. */
    BrouillonId brouillonConsenti(String sub, Personne personne, Demarche... demarches) throws Exception {
        var brouillon = Sous.compte(
                sub, Set.of("aidant"), () -> preparation.preparer(Set.of(demarches), DureeMandat.UN_AN, null));
        var lien = lien(sub, brouillon);
        recueil.commencer(lien);
        Sous.usager(personne.fcSub(), personne.identite(), Instant.now(), () -> recueil.accepter(lien));
        return brouillon;
    }

    /** The token of a fresh consent link. */
    String lien(String sub, BrouillonId brouillon) throws Exception {
        var adresse = Sous.compte(
                sub, Set.of("aidant"), () -> preparation.demanderConsentement(brouillon, Presentation.TELEPHONE));
        return adresse.getPath().substring("/consentement/".length());
    }

    /** As if Keycloak had just verified the second factor of {@code sub} for this draft. */
    void entrerSecondFacteur(String sub, BrouillonId brouillon) {
        memoire.garder(
                Tiroir.TRANSACTIONS,
                "preuve:" + sub + ":" + brouillon.objetDeSignature(),
                Instant.now().toString());
    }

    MandatId signer(String sub, BrouillonId brouillon) throws Exception {
        entrerSecondFacteur(sub, brouillon);
        return Sous.compte(sub, Set.of("aidant"), () -> conclusion.signer(brouillon));
    }

    MandatId mandat(String sub, Personne personne, Demarche... demarches) throws Exception {
        return signer(sub, brouillonConsenti(sub, personne, demarches));
    }

    /** An aidant of an organisation of their own. */
    String nouvelAidant() {
        return semences.aidant(semences.organisation());
    }
}
