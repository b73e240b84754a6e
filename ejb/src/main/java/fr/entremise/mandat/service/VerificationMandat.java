package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.mandat.model.Autorisation;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells whoever holds the paper whether it is true and in force, and nothing that the paper does not say. */
@Stateless
@PermitAll
public class VerificationMandat {

    @Inject
    Mandats mandats;

    @Inject
    Organisations organisations;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    ReperesDuPapier reperes;

    @Inject
    Clock clock;

    /** @param jeton of the link on the paper; empty when no mandat of ours has it */
    public Optional<PapierVerifie> verifier(String jeton) {
        return mandats.parVerification(reperes.deLaVerification(jeton)).map(this::verifie);
    }

    private PapierVerifie verifie(Mandat mandat) {
        var identite = coffre.identite(usagers.trouver(mandat.usager()).orElseThrow());
        var enVigueur = mandat.demarchesEnVigueur(clock.instant());
        return new PapierVerifie(
                organisations.trouver(mandat.organisation()).orElseThrow().nom(),
                initiales(identite),
                identite.naissance().annee(),
                List.copyOf(enVigueur),
                mandat.autorisations().stream()
                        .map(Autorisation::demarche)
                        .filter(demarche -> !enVigueur.contains(demarche))
                        .toList(),
                mandat.conclusion(),
                mandat.expiration(),
                mandats.document(mandat.id())
                        .map(document -> HexFormat.of().formatHex(document.pdfEmpreinte()))
                        .orElse(""));
    }

    private static String initiales(IdentitePivot identite) {
        return initiale(identite.prenoms()) + " " + initiale(identite.nomDeNaissance());
    }

    private static String initiale(String nom) {
        return nom.substring(0, nom.offsetByCodePoints(0, 1)) + ".";
    }

    /**
     * @param personne initials: enough to see that the paper was not made out in another name
     * @param pdfEmpreinte SHA-256 of the sealed PDF, in hexadecimal
     */
    public record PapierVerifie(
            String organisation,
            String personne,
            int anneeDeNaissance,
            List<Demarche> enVigueur,
            List<Demarche> terminees,
            Instant conclusion,
            Instant expiration,
            String pdfEmpreinte) {}
}
