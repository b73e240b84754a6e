package fr.entremise.mandat.web;

import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.mandat.model.BrouillonId;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The links of consent that this session shows while it waits: they are told once, when they are made, and must never
 * stand in the address of the page that shows them.
 */
@SessionScoped
class LiensMontres implements Serializable {

    @Inject
    Clock clock;

    private final Map<UUID, LienMontre> liens = new ConcurrentHashMap<>();

    void montrer(BrouillonId brouillon, URI adresse) {
        liens.values().removeIf(this::estMort);
        liens.put(brouillon.valeur(), new LienMontre(adresse, clock.instant().plus(Tiroir.LIENS.duree())));
    }

    void oublier(BrouillonId brouillon) {
        liens.remove(brouillon.valeur());
    }

    /** Empty when none was made in this session, or it is too old. */
    Optional<LienMontre> de(BrouillonId brouillon) {
        return Optional.ofNullable(liens.get(brouillon.valeur())).filter(lien -> !estMort(lien));
    }

    private boolean estMort(LienMontre lien) {
        return !clock.instant().isBefore(lien.fin());
    }
}
