package fr.entremise.mandat.web;

import fr.entremise.mandat.service.CriteresSaisis;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is searched for in the journal, in an address. */
final class CriteresAdresse {

    /** Longer than any name; what is longer is no criterion. */
    private static final int LONGUEUR = 80;

    private CriteresAdresse() {}

    static CriteresSaisis lire(HttpServletRequest requete) {
        return new CriteresSaisis(
                texte(requete.getParameter("du")),
                texte(requete.getParameter("au")),
                texte(requete.getParameter("professionnel")),
                texte(requete.getParameter("evenement")),
                texte(requete.getParameter("mandat")),
                texte(requete.getParameter("issue")));
    }

    /** Begins with a question mark. */
    static String ecrire(CriteresSaisis criteres) {
        var question = new LinkedHashMap<String, String>();
        question.put("du", criteres.du());
        question.put("au", criteres.au());
        question.put("professionnel", criteres.professionnel());
        question.put("evenement", criteres.evenement());
        question.put("mandat", criteres.mandat());
        question.put("issue", criteres.issue());
        return question.entrySet().stream()
                .map(critere -> critere.getKey() + "=" + URLEncoder.encode(critere.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String texte(@Nullable String valeur) {
        return valeur == null || valeur.length() > LONGUEUR ? "" : valeur.strip();
    }
}
