package fr.entremise.habilitation.model;

import fr.entremise.journal.model.Evenement;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A professional came in, or left.
 *
 * @param niveau {@code acr} of the login
 */
public record FaitSession(String type, @Nullable UUID organisationConcernee, String niveau) implements Evenement {

    public static FaitSession ouverte(@Nullable UUID organisation, String niveau) {
        return new FaitSession("session.ouverte", organisation, niveau);
    }

    public static FaitSession fermee(@Nullable UUID organisation, String niveau) {
        return new FaitSession("session.fermee", organisation, niveau);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("niveau", niveau);
    }
}
