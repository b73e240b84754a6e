package fr.entremise.notification.service;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.common.service.Parametres;
import fr.entremise.notification.model.Modele;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of a message, in French. */
@ApplicationScoped
class TexteMessage {

    private static final ResourceBundle TEXTES =
            ResourceBundle.getBundle("fr.entremise.notification.service.messages", Locale.FRENCH);

    @Inject
    Parametres parametres;

    /**
     * @param json the parameters of the message: {@code organisation}, {@code aidant}, {@code demarches},
     *     {@code quand}, {@code fin}, those its text names
     */
    Texte rediger(Modele modele, String json, String nom) {
        return new Texte(
                remplir(modele + ".objet", json, nom),
                remplir(modele + ".corps", json, nom) + "\n\n" + remplir("pied", json, nom));
    }

    private String remplir(String cle, String json, String nom) {
        try (var lecture = JSON.createReader(new StringReader(json))) {
            var valeurs = lecture.readObject();
            return new MessageFormat(TEXTES.getString(cle), Locale.FRENCH).format(new Object[] {
                nom,
                valeur(valeurs.get("organisation")),
                valeur(valeurs.get("aidant")),
                valeur(valeurs.get("demarches")),
                valeur(valeurs.get("quand")),
                valeur(valeurs.get("fin")),
                parametres.nomDuService(),
                parametres.adresse("/arreter")
            });
        }
    }

    private static String valeur(@Nullable JsonValue valeur) {
        return valeur instanceof JsonString texte ? texte.getString() : "";
    }

    record Texte(String objet, String corps) {

        @Override
        public String toString() {
            return "Texte";
        }
    }
}
