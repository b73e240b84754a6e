package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.MotifRefus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one-time links that bring an usager to a draft: two hours, the latest of a draft only. */
@ApplicationScoped
class LiensConsentement {

    private static final String SEPARATEUR = " ";

    @Inject
    Memoire memoire;

    @Inject
    Clock clock;

    /** A new link, which makes those made before for this draft worthless. */
    String creer(BrouillonId brouillon, Presentation presentation) {
        var jeton = Aleas.jeton();
        garder(Empreintes.duJeton(jeton), new Lien(brouillon, presentation, null));
        memoire.garder(Tiroir.LIENS, dernier(brouillon), Empreintes.duJeton(jeton));
        return jeton;
    }

    /**
     * The usager starts to log in: what FranceConnect authenticated before is not for this consent. Refused as CON-01.
     */
    void commencer(String jeton) {
        var lien = exiger(jeton);
        garder(Empreintes.duJeton(jeton), new Lien(lien.brouillon(), lien.presentation(), clock.instant()));
    }

    /** Refused as CON-01 when the link is unknown, used, replaced or too old. */
    Lien exiger(String jeton) {
        return memoire.lire(Tiroir.LIENS, Empreintes.duJeton(jeton))
                .map(LiensConsentement::lire)
                .filter(lien -> memoire.lire(Tiroir.LIENS, dernier(lien.brouillon()))
                        .filter(Empreintes.duJeton(jeton)::equals)
                        .isPresent())
                .orElseThrow(() -> new ActeRefuse(MotifRefus.LIEN_PERIME));
    }

    void oublier(String jeton) {
        memoire.prendre(Tiroir.LIENS, Empreintes.duJeton(jeton));
    }

    private void garder(String cle, Lien lien) {
        memoire.garder(
                Tiroir.LIENS,
                cle,
                String.join(
                        SEPARATEUR,
                        lien.brouillon().valeur().toString(),
                        lien.presentation().name(),
                        lien.debut() == null ? "" : lien.debut().toString()));
    }

    private static String dernier(BrouillonId brouillon) {
        return "dernier:" + brouillon.valeur();
    }

    private static Lien lire(String texte) {
        var parties = texte.split(SEPARATEUR, 3);
        return new Lien(
                new BrouillonId(UUID.fromString(parties[0])),
                Presentation.valueOf(parties[1]),
                parties[2].isEmpty() ? null : Instant.parse(parties[2]));
    }

    /** @param debut when the usager last started to log in; absent before */
    record Lien(
            BrouillonId brouillon,
            Presentation presentation,
            @Nullable Instant debut) {}
}
