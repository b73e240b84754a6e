package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * {@code e:pagination}: links to the rows before and after those shown. Each asks for this page again with the other
 * parameters of the address as they are, and {@code avant} or {@code apres} saying from where.
 */
public class Pagination extends Balise {

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var avant = texte(composant, "avant");
        var apres = texte(composant, "apres");
        if (avant == null && apres == null) {
            return;
        }
        var requete = (HttpServletRequest) contexte.getExternalContext().getRequest();
        var sortie = contexte.getResponseWriter();
        sortie.startElement("nav", composant);
        sortie.writeAttribute("id", composant.getClientId(contexte), null);
        sortie.writeAttribute("class", "pagination", null);
        sortie.writeAttribute("aria-label", Textes.texte("commun.pagination.titre"), null);
        if (avant != null) {
            encoderLien(sortie, "prev", adresse(requete, "avant", avant), Textes.texte("commun.pagination.avant"));
        }
        if (apres != null) {
            encoderLien(sortie, "next", adresse(requete, "apres", apres), Textes.texte("commun.pagination.apres"));
        }
        sortie.endElement("nav");
    }

    private static void encoderLien(ResponseWriter sortie, String sens, String adresse, String texte)
            throws IOException {
        sortie.startElement("a", null);
        sortie.writeAttribute("class", "bouton bouton-secondaire", null);
        sortie.writeAttribute("rel", sens, null);
        sortie.writeAttribute("href", adresse, null);
        sortie.writeText(texte, null);
        sortie.endElement("a");
    }

    /** Only the query is read: a page shown after a form was sent keeps nothing of the form in its links. */
    private static String adresse(HttpServletRequest requete, String sens, String depuis) {
        var question = new StringJoiner("&", requete.getRequestURI() + "?", "");
        var actuelle = requete.getQueryString();
        if (actuelle != null) {
            for (var parametre : actuelle.split("&", -1)) {
                if (!parametre.startsWith("avant=") && !parametre.startsWith("apres=")) {
                    question.add(parametre);
                }
            }
        }
        question.add(sens + "=" + URLEncoder.encode(depuis, StandardCharsets.UTF_8));
        return question.toString();
    }
}
