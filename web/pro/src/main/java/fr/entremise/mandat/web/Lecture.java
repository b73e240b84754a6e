package fr.entremise.mandat.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.FicheBrouillon;
import fr.entremise.mandat.model.FicheMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ConsultationMandats;
import fr.entremise.mandat.service.ConsultationMandats.FichePersonne;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of the draft, the mandat or the person that its address names: read once in a request, and never
 * kept with the session, for it holds names. What is unknown, or another organisation's, is told as 404.
 */
@RequestScoped
class Lecture {

    @Inject
    ConsultationMandats consultation;

    private final Map<UUID, Object> lus = new HashMap<>();

    FicheBrouillon brouillon(@Nullable UUID id) {
        return lire(id, FicheBrouillon.class, cle -> consultation.brouillon(new BrouillonId(cle)));
    }

    FicheMandat mandat(@Nullable UUID id) {
        return lire(id, FicheMandat.class, cle -> consultation.mandat(new MandatId(cle)));
    }

    FichePersonne personne(@Nullable UUID id) {
        return lire(id, FichePersonne.class, cle -> consultation.personne(new UsagerId(cle)));
    }

    private <T> T lire(@Nullable UUID id, Class<T> type, Function<UUID, Optional<T>> porte) {
        if (id == null) {
            throw new Introuvable();
        }
        return type.cast(lus.computeIfAbsent(id, cle -> porte.apply(cle).orElseThrow(Introuvable::new)));
    }
}
