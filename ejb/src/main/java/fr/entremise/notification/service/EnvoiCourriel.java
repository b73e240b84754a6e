package fr.entremise.notification.service;

import java.util.UUID;

/** Delivers an e-mail; a port, because a test must make it fail. */
public interface EnvoiCourriel {

    /** @throws fr.entremise.common.model.ServiceIndisponible when it could not be handed over: try again later */
    void envoyer(Courriel courriel);

    /**
     * A plain-text message; its {@code toString} tells nothing of it.
     *
     * @param id the same at each attempt, so that a message delivered twice can be recognised
     */
    record Courriel(UUID id, String destinataire, String objet, String corps) {

        @Override
        public String toString() {
            return "Courriel";
        }
    }
}
