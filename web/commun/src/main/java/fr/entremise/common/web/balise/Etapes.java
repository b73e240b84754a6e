package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code e:etapes}: where one is in a journey, and what comes next. The steps are the texts {@code <parcours>.etape.1},
 * {@code .2}, and so on.
 */
public class Etapes extends Balise {

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var titres = titres(texte(composant, "parcours", ""));
        var courante = Integer.parseInt(texte(composant, "courante", "1"));
        var sortie = contexte.getResponseWriter();
        ouvrir(sortie, "div", "etapes");
        ecrire(sortie, "p", "etapes-rang", rang(texte(composant, "parcours", ""), courante));
        sortie.startElement("ol", null);
        for (int i = 1; i <= titres.size(); i++) {
            sortie.startElement("li", null);
            if (i < courante) {
                sortie.writeAttribute("class", "etape-faite", null);
            } else if (i == courante) {
                sortie.writeAttribute("class", "etape-courante", null);
                sortie.writeAttribute("aria-current", "step", null);
            }
            sortie.writeText(titres.get(i - 1), null);
            if (i < courante) {
                ecrire(sortie, "span", "hors-ecran", " " + Textes.texte("commun.etapes.faite"));
            }
            sortie.endElement("li");
        }
        sortie.endElement("ol");
        sortie.endElement("div");
    }

    /** « Étape 2 sur 3 ». */
    public static String rang(String parcours, int courante) {
        return Textes.texte("commun.etapes.rang", courante, titres(parcours).size());
    }

    private static List<String> titres(String parcours) {
        var titres = new ArrayList<String>();
        var prefixe = parcours + ".etape.";
        for (var titre = Textes.si(prefixe + 1); titre.isPresent(); titre = Textes.si(prefixe + (titres.size() + 1))) {
            titres.add(titre.get());
        }
        return titres;
    }
}
