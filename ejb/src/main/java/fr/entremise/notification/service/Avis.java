package fr.entremise.notification.service;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.notification.model.Envoi;
import fr.entremise.notification.model.Envois;
import fr.entremise.notification.model.Modele;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Tells an usager what was done: the message is written by the act's own transaction and leaves after it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Avis {

    @Inject
    Envois envois;

    @Inject
    Clock clock;

    /** @param parametres what the text needs, without a name or an address of the usager */
    public void prevenir(UsagerId usager, Modele modele, Map<String, String> parametres) {
        var json = JSON.createObjectBuilder(Map.copyOf(parametres)).build().toString();
        envois.ajouter(new Envoi(usager, modele, json, clock.instant()));
    }
}
