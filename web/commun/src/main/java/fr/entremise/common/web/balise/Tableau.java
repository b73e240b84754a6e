package fr.entremise.common.web.balise;

import jakarta.faces.component.UIColumn;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code e:tableau}: rows under a caption; on a narrow screen each row becomes a card. */
public class Tableau extends Balise {

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext contexte, UIComponent composant) {
        // Once for each row, in encodeEnd.
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var donnees = (UIData) composant;
        var colonnes = donnees.getChildren().stream()
                .filter(enfant -> enfant instanceof UIColumn && enfant.isRendered())
                .toList();
        var sortie = contexte.getResponseWriter();
        sortie.startElement("table", donnees);
        sortie.writeAttribute("id", donnees.getClientId(contexte), null);
        sortie.writeAttribute("class", "tableau", null);
        sortie.startElement("caption", null);
        sortie.writeText(texte(donnees, "legende", "???"), null);
        sortie.endElement("caption");
        encoderTitres(sortie, colonnes);
        sortie.startElement("tbody", null);
        for (int rang = 0; ; rang++) {
            donnees.setRowIndex(rang);
            if (!donnees.isRowAvailable()) {
                break;
            }
            encoderLigne(contexte, sortie, colonnes);
        }
        donnees.setRowIndex(-1);
        sortie.endElement("tbody");
        sortie.endElement("table");
    }

    private static void encoderTitres(ResponseWriter sortie, List<UIComponent> colonnes) throws IOException {
        sortie.startElement("thead", null);
        sortie.startElement("tr", null);
        for (var colonne : colonnes) {
            sortie.startElement("th", null);
            sortie.writeAttribute("scope", "col", null);
            attribut(sortie, "class", classe(colonne));
            if (vrai(colonne, "discret")) {
                ecrire(sortie, "span", "hors-ecran", texte(colonne, "titre", "???"));
            } else {
                sortie.writeText(texte(colonne, "titre", "???"), null);
            }
            sortie.endElement("th");
        }
        sortie.endElement("tr");
        sortie.endElement("thead");
    }

    private static void encoderLigne(FacesContext contexte, ResponseWriter sortie, List<UIComponent> colonnes)
            throws IOException {
        sortie.startElement("tr", null);
        for (var colonne : colonnes) {
            var element = vrai(colonne, "entete") ? "th" : "td";
            sortie.startElement(element, null);
            if (element.equals("th")) {
                sortie.writeAttribute("scope", "row", null);
            } else if (!vrai(colonne, "discret")) {
                sortie.writeAttribute("data-titre", texte(colonne, "titre", "???"), null);
            }
            attribut(sortie, "class", classe(colonne));
            encoderEnfants(contexte, colonne);
            sortie.endElement(element);
        }
        sortie.endElement("tr");
    }

    private static String classe(UIComponent colonne) {
        return texte(colonne, "aspect", "").isEmpty() ? "" : "colonne-" + texte(colonne, "aspect", "");
    }
}
