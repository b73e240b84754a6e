package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.mandat.model.AutorisationEnVigueur;
import fr.entremise.mandat.model.AutorisationId;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import java.time.Instant;
import java.util.UUID;

/**
 * What an aidant confirmed: this démarche, in this usager's name, under this mandat. It is no proof that the mandat
 * still holds: that is looked at again each time.
 *
 * @param connexion the login in which it was confirmed
 * @param compte the aidant's account, whom the journal names
 * @param authentification when the aidant entered the second factor
 */
public record Utilisation(
        UUID connexion,
        ProfessionnelId aidant,
        OrganisationId organisation,
        String compte,
        Instant authentification,
        AutorisationId autorisation,
        MandatId mandat,
        UsagerId usager,
        Demarche demarche) {

    public static Utilisation de(
            UUID connexion,
            AidantHabilite aidant,
            String compte,
            Instant authentification,
            AutorisationEnVigueur autorisation) {
        return new Utilisation(
                connexion,
                aidant.aidant(),
                aidant.organisation(),
                compte,
                authentification,
                autorisation.id(),
                autorisation.mandat(),
                autorisation.usager(),
                autorisation.demarche());
    }

    public boolean concerne(UsagerId unUsager, Demarche uneDemarche) {
        return usager.equals(unUsager) && demarche == uneDemarche;
    }
}
