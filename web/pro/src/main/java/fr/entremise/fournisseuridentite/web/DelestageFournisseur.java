package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.Delestage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** The gates that only clients pass, which read OAuth. Source: RFC 6749 §4.1.2.1 for the word. */
public class DelestageFournisseur extends Delestage {

    static final String CORPS = "{\"error\":\"temporarily_unavailable\"}";

    @Override
    protected void refuser(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        reponse.setContentType(MediaType.APPLICATION_JSON);
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        reponse.getOutputStream().print(CORPS);
    }
}
