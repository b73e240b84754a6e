package fr.entremise.mandat.model;

import static fr.entremise.habilitation.model.HabilitationFixture.signature;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.HabilitationFixture;
import fr.entremise.usager.model.UsagerId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts and mandats, said as an aidant would: {@code unMandat(LOGEMENT).pourUnAn().conclu()}. */
public final class MandatFixture {

    /** Noon of Paris, on an ordinary day. */
    public static final Instant MIDI = Instant.parse("2027-03-03T11:00:00Z");

    private final Set<Demarche> demarches;
    private AidantHabilite aidant = HabilitationFixture.unAidant();
    private UsagerId usager = UsagerId.nouveau();
    private @Nullable UsagerId attendu;
    private DureeMandat duree = DureeMandat.UN_JOUR;
    private Instant instant = MIDI;

    private MandatFixture(Set<Demarche> demarches) {
        this.demarches = demarches;
    }

    /** For one day from {@link #MIDI}, of some person with some aidant, unless said otherwise. */
    public static MandatFixture unMandat(Demarche... demarches) {
        return new MandatFixture(Set.of(demarches));
    }

    public MandatFixture par(AidantHabilite aidant) {
        this.aidant = aidant;
        return this;
    }

    public MandatFixture de(UsagerId usager) {
        this.usager = usager;
        return this;
    }

    /** Drafted for {@code usager}: nobody else may consent. */
    public MandatFixture reserveA(UsagerId usager) {
        this.attendu = usager;
        return de(usager);
    }

    public MandatFixture pourUnAn() {
        this.duree = DureeMandat.UN_AN;
        return this;
    }

    public MandatFixture le(Instant instant) {
        this.instant = instant;
        return this;
    }

    public BrouillonMandat prepare() {
        return BrouillonMandat.preparer(
                BrouillonId.nouveau(), aidant, demarches, Set.of(Demarche.values()), duree, attendu, instant);
    }

    public BrouillonMandat consenti() {
        var brouillon = prepare();
        consentement(brouillon);
        return brouillon;
    }

    /** Signed upon the consent, within the same instant. */
    public Mandat conclu() {
        var brouillon = prepare();
        var preuve = consentement(brouillon).preuve();
        return Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                signature(aidant, brouillon.id().valeur().toString(), instant),
                preuve,
                new ReperesPapier(new byte[] {1}, new byte[] {2}),
                instant);
    }

    private Consentement consentement(BrouillonMandat brouillon) {
        return Consentement.accepter(brouillon, usager, instant, "eidas1", instant);
    }
}
