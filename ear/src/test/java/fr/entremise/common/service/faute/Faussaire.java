package fr.entremise.common.service.faute;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.mandat.model.AutorisationEnVigueur;
import fr.entremise.mandat.model.AutorisationId;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.ConsentementId;
import fr.entremise.mandat.model.ConsentementRecueilli;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerAuthentifie;
import fr.entremise.usager.model.UsagerId;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes proofs without having verified anything. */
public final class Faussaire {

    private Faussaire() {}

    public static final class DAidant {

        public AidantHabilite preuve(ProfessionnelId aidant, OrganisationId organisation) {
            return new AidantHabilite(aidant, organisation);
        }
    }

    public static final class DAidantParReference {

        public BiFunction<ProfessionnelId, OrganisationId, AidantHabilite> preuve() {
            return AidantHabilite::new;
        }
    }

    public static final class DeSecondFacteur {

        public SecondFacteurVerifie preuve(ProfessionnelId professionnel) {
            return new SecondFacteurVerifie(professionnel, "", Instant.EPOCH);
        }
    }

    public static final class DeConsentement {

        public ConsentementRecueilli preuve(UsagerId usager) {
            return new ConsentementRecueilli(
                    ConsentementId.nouveau(), BrouillonId.nouveau(), usager, Set.of(), DureeMandat.UN_JOUR);
        }
    }

    public static final class DUsager {

        public UsagerAuthentifie preuve(IdentitePivot identite) {
            return new UsagerAuthentifie("", Instant.EPOCH, "", identite);
        }
    }

    public static final class DAutorisation {

        public AutorisationEnVigueur preuve(OrganisationId organisation, UsagerId usager) {
            return new AutorisationEnVigueur(
                    AutorisationId.nouveau(), MandatId.nouveau(), organisation, usager, Demarche.ARGENT);
        }
    }
}
