package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code e:resumeErreurs}, which the template of pages holds: all that must be corrected, each with a link to its
 * place; then what there is to know.
 */
public class ResumeErreurs extends Balise {

    private record Erreur(String texte, @Nullable String place) {}

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        var erreurs = erreurs(contexte);
        if (!erreurs.isEmpty()) {
            encoderResume(sortie, erreurs);
        }
        for (var message : contexte.getMessageList(null)) {
            if (!estErreur(message)) {
                encoderAnnonce(sortie, message);
            }
        }
    }

    private static void encoderResume(ResponseWriter sortie, List<Erreur> erreurs) throws IOException {
        ouvrir(sortie, "div", "resume-erreurs");
        sortie.writeAttribute("id", "erreurs", null);
        sortie.writeAttribute("role", "group", null);
        sortie.writeAttribute("tabindex", "-1", null);
        sortie.writeAttribute("aria-labelledby", "erreurs-titre", null);
        sortie.writeAttribute("data-focus", "1", null);
        sortie.startElement("h2", null);
        sortie.writeAttribute("id", "erreurs-titre", null);
        sortie.writeText(titre(erreurs), null);
        sortie.endElement("h2");
        sortie.startElement("ul", null);
        for (var erreur : erreurs) {
            sortie.startElement("li", null);
            if (erreur.place() == null) {
                sortie.writeText(erreur.texte(), null);
            } else {
                sortie.startElement("a", null);
                sortie.writeAttribute("href", "#" + erreur.place(), null);
                sortie.writeText(erreur.texte(), null);
                sortie.endElement("a");
            }
            sortie.endElement("li");
        }
        sortie.endElement("ul");
        sortie.endElement("div");
    }

    private static String titre(List<Erreur> erreurs) {
        return erreurs.stream().allMatch(erreur -> erreur.place() == null)
                ? Textes.texte("commun.erreurs.refus")
                : Textes.texte("commun.erreurs.titre", erreurs.size());
    }

    private static void encoderAnnonce(ResponseWriter sortie, FacesMessage message) throws IOException {
        var attention = message.getSeverity() == FacesMessage.SEVERITY_WARN;
        ouvrir(sortie, "div", attention ? "alerte alerte-attention" : "alerte alerte-succes");
        sortie.writeAttribute("role", "status", null);
        sortie.writeAttribute("tabindex", "-1", null);
        sortie.writeAttribute("data-focus", "1", null);
        ecrire(sortie, "p", "alerte-texte", message.getDetail());
        sortie.endElement("div");
    }

    private static List<Erreur> erreurs(FacesContext contexte) {
        var erreurs = new ArrayList<Erreur>();
        for (var message : contexte.getMessageList(null)) {
            if (estErreur(message)) {
                erreurs.add(new Erreur(message.getDetail(), null));
            }
        }
        contexte.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                var place = place(contexte, id);
                contexte.getMessageList(id).stream()
                        .filter(ResumeErreurs::estErreur)
                        .map(message -> new Erreur(message.getDetail(), place))
                        .distinct()
                        .forEach(erreurs::add);
            }
        });
        return erreurs;
    }

    /** Id of the control to correct: of its first option where it is a group. */
    private static String place(FacesContext contexte, String id) {
        var place = new String[] {id};
        contexte.getViewRoot().invokeOnComponent(contexte, id, (c, champ) -> {
            if (champ instanceof UISelectMany || (champ instanceof UISelectOne && estGroupe(champ))) {
                Options.de(contexte, (UIInput) champ).stream()
                        .filter(option -> !option.impossible())
                        .findFirst()
                        .ifPresent(option -> place[0] = option.id());
            }
        });
        return place[0];
    }

    private static boolean estGroupe(UIComponent champ) {
        return "fr.entremise.Choix".equals(champ.getRendererType());
    }

    private static boolean estErreur(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }
}
