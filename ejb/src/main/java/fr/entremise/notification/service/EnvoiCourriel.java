package fr.entremise.notification.service;

/** Delivers an e-mail; a port, because a test must make it fail. */
public interface EnvoiCourriel {

    /** @throws fr.entremise.common.model.ServiceIndisponible when it could not be handed over: try again later */
    void envoyer(Courriel courriel);

    /** A plain-text message; its {@code toString} tells nothing of it. */
    record Courriel(String destinataire, String objet, String corps) {

        @Override
        public String toString() {
            return "Courriel";
        }
    }
}
