package fr.entremise.common.web.balise;

import fr.entremise.common.web.Dates;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;

/** {@code e:date}: a day, or with {@code heure} a moment, in the time of Paris. */
public class Date extends Balise {

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        if (!(composant.getAttributes().get("value") instanceof TemporalAccessor date)) {
            return;
        }
        var heure = vrai(composant, "heure") && date instanceof Instant;
        var sortie = contexte.getResponseWriter();
        sortie.startElement("time", null);
        sortie.writeAttribute("datetime", Dates.iso(date, heure), null);
        sortie.writeText(heure ? Dates.moment((Instant) date) : Dates.jour(date), null);
        sortie.endElement("time");
    }
}
