package fr.entremise.fournisseuridentite.web;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.fournisseuridentite.service.LimitesAbus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sends this request, as far as it says, and how it ends: what the limits are counted by. */
@RequestScoped
public class Abus {

    private static final Set<MotifRefus> ECHECS = Set.of(
            MotifRefus.CLIENT_NON_AUTHENTIFIE,
            MotifRefus.CLIENT_INCONNU,
            MotifRefus.RETOUR_INCONNU,
            MotifRefus.DEMANDE_INVALIDE,
            MotifRefus.JETON_ABSENT,
            MotifRefus.JETON_REFUSE);

    /** Told only to a client that proved who it is. */
    private static final Set<MotifRefus> PREUVES = Set.of(
            MotifRefus.OCTROI_NON_OFFERT,
            MotifRefus.CODE_REFUSE,
            MotifRefus.CODE_REUTILISE,
            MotifRefus.CODE_SANS_DROIT);

    @Inject
    LimitesAbus limites;

    @Inject
    HttpServletRequest requete;

    private String client = "";

    /** Before anything is read. Refused as FI-23. */
    void exigerAdresse() {
        limites.exiger(requete.getRemoteAddr());
    }

    /** Before anything is looked for. Refused as FI-23. */
    void exigerClient(Map<String, List<String>> demande, @Nullable String entete) {
        client = annonce(demande, entete);
        limites.exiger(requete.getRemoteAddr(), client);
    }

    private static String annonce(Map<String, List<String>> demande, @Nullable String entete) {
        if (entete == null) {
            return demande.getOrDefault("client_id", List.of("")).get(0);
        }
        try {
            return ClientSecretBasic.parse(entete).getClientID().getValue();
        } catch (ParseException illisible) {
            return "";
        }
    }

    void reussir() {
        limites.noterPreuve(requete.getRemoteAddr(), client);
    }

    void echouer(MotifRefus motif) {
        if (ECHECS.contains(motif)) {
            limites.compterEchec(requete.getRemoteAddr(), client);
        } else if (PREUVES.contains(motif) && !client.isEmpty()) {
            reussir();
        }
    }

    Duration attente() {
        return limites.attente();
    }
}
