package fr.entremise.mandat.model;

import static java.util.stream.Collectors.joining;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * @param pdfEmpreinte SHA-256 of the sealed paper, in hexadecimal
 * @param identite as the paper says it
 */
public record MandatConclu(
        MandatId mandat,
        OrganisationId organisation,
        UsagerId usager,
        List<Demarche> demarches,
        DureeMandat duree,
        String versionTexte,
        String pdfEmpreinte,
        IdentitePivot identite)
        implements Evenement {

    @Override
    public String type() {
        return "mandat.conclu";
    }

    @Override
    public UUID organisationConcernee() {
        return organisation.valeur();
    }

    @Override
    public UUID usagerConcerne() {
        return usager.valeur();
    }

    @Override
    public UUID mandatConcerne() {
        return mandat.valeur();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "demarches",
                demarches.stream().map(Demarche::name).collect(joining(",")),
                "duree",
                duree.name(),
                "texte",
                versionTexte,
                "pdf",
                pdfEmpreinte);
    }

    @Override
    public Map<String, String> engagements() {
        return Map.of("identite", identite.etatCivil());
    }
}
