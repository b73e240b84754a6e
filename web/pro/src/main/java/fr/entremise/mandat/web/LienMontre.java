package fr.entremise.mandat.web;

import fr.entremise.common.web.Textes;
import fr.entremise.mandat.service.QrCode;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/**
 * A link of consent as the page that waits shows it.
 *
 * @param fin first instant at which the link is worthless
 */
public record LienMontre(URI adresse, Instant fin) implements Serializable {

    /** An svg element. */
    public String qr() {
        return QrCode.de(adresse.toString()).svg(Textes.texte("mandat.attendre.texte.qr"));
    }

    @Override
    public String toString() {
        return "LienMontre";
    }
}
