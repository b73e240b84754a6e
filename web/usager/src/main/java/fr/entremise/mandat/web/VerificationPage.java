package fr.entremise.mandat.web;

import fr.entremise.common.service.Memoire;
import fr.entremise.mandat.service.VerificationMandat;
import fr.entremise.mandat.service.VerificationMandat.PapierVerifie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Behind verifier.xhtml: what a paper is worth, to whoever holds it. */
@Named
@RequestScoped
public class VerificationPage {

    private static final int TROP_DE_DEMANDES = 429;
    /** Papers unknown to us that one address may show within fifteen minutes. */
    private static final int INCONNUS = 30;

    /** What the QR code of a paper holds, copied whole or in part. */
    private static final Pattern ADRESSE = Pattern.compile("\\s*(?:\\S*/verifier/)?([A-Za-z0-9_-]{43})\\s*");

    /** What a paper that we made is worth today. */
    public enum Valeur {
        EN_VIGUEUR,
        EN_PARTIE,
        EXPIRE,
        ARRETE
    }

    @Inject
    VerificationMandat verification;

    @Inject
    Memoire memoire;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest requete;

    @Inject
    ExternalContext externe;

    private @Nullable String jeton;
    private @Nullable String adresse;
    private @Nullable PapierVerifie papier;

    public void charger() throws IOException {
        if (jeton == null) {
            return;
        }
        if (memoire.compte(cle()) >= INCONNUS) {
            externe.responseSendError(TROP_DE_DEMANDES, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        papier = verification.verifier(jeton).orElse(null);
        if (papier == null) {
            memoire.compter(cle());
            externe.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Opens the page of the paper whose address was copied. */
    public String ouvrir() throws IOException {
        var lu = ADRESSE.matcher(adresse == null ? "" : adresse);
        var suite = lu.matches() ? lu.group(1) : "inconnu";
        var langue = externe.getRequestParameterMap().containsKey("langue")
                ? "?langue="
                        + FacesContext.getCurrentInstance()
                                .getViewRoot()
                                .getLocale()
                                .getLanguage()
                : "";
        externe.redirect(requete.getContextPath() + "/verifier/" + suite + langue);
        return "";
    }

    private String cle() {
        return "verifier:" + requete.getRemoteAddr();
    }

    public @Nullable Valeur getValeur() {
        if (papier == null) {
            return null;
        }
        if (papier.enVigueur().isEmpty()) {
            return clock.instant().isBefore(papier.expiration()) ? Valeur.ARRETE : Valeur.EXPIRE;
        }
        return papier.terminees().isEmpty() ? Valeur.EN_VIGUEUR : Valeur.EN_PARTIE;
    }

    public Instant getMaintenant() {
        return clock.instant();
    }

    public @Nullable PapierVerifie getPapier() {
        return papier;
    }

    public @Nullable String getJeton() {
        return jeton;
    }

    public void setJeton(@Nullable String jeton) {
        this.jeton = jeton;
    }

    public @Nullable String getAdresse() {
        return adresse;
    }

    public void setAdresse(@Nullable String adresse) {
        this.adresse = adresse;
    }
}
