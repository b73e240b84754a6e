package fr.entremise.habilitation.model;

import java.time.Instant;
import java.util.UUID;

/** Those who may act, as the doors prove it. */
public final class HabilitationFixture {

    private HabilitationFixture() {}

    /** Of an organisation of their own. */
    public static AidantHabilite unAidant() {
        return new AidantHabilite(new ProfessionnelId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()));
    }

    public static SecondFacteurVerifie signature(AidantHabilite aidant, String objet, Instant instant) {
        return new SecondFacteurVerifie(aidant.aidant(), objet, instant);
    }
}
