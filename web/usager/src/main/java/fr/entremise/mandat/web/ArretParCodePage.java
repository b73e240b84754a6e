package fr.entremise.mandat.web;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Aleas;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.ArretParCode;
import fr.entremise.mandat.service.ArretParCode.MandatAArreter;
import fr.entremise.mandat.service.ArretParCode.MandatArrete;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Behind arreter.xhtml, then arreter/confirmer.xhtml and arreter/recu.xhtml: without account nor session, so that what
 * was typed goes from one to the next in the body of the form.
 */
@Named
@RequestScoped
public class ArretParCodePage {

    private static final int TROP_DE_DEMANDES = 429;

    @Inject
    ArretParCode arret;

    @Inject
    HttpServletRequest requete;

    @Inject
    ExternalContext externe;

    private @Nullable String code;
    private @Nullable String naissance;
    private @Nullable MandatAArreter mandat;
    private @Nullable MandatArrete recu;

    public String trouver() {
        mandat = essayer(() -> arret.trouver(saisi(code), saisi(naissance), requete.getRemoteAddr()));
        return "/arreter/confirmer";
    }

    public String arreter() {
        recu = essayer(() -> arret.arreter(saisi(code), saisi(naissance), requete.getRemoteAddr()));
        return "/arreter/recu";
    }

    /** The pages that follow the form exist only as its answer. */
    public @Nullable String exigerLeFormulaire() {
        return mandat == null && recu == null ? "/arreter?faces-redirect=true" : null;
    }

    private <T> T essayer(Supplier<T> acte) {
        try {
            return acte.get();
        } catch (ActeRefuse refus) {
            if (refus.motif() == MotifRefus.TROP_D_ESSAIS) {
                externe.setResponseStatus(TROP_DE_DEMANDES);
            }
            throw refus;
        }
    }

    private static String saisi(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    /** As the paper of the QR code prints it. */
    public void setJeton(@Nullable String jeton) {
        if (jeton != null) {
            code = Aleas.codeImprime(Aleas.codeSaisi(jeton));
        }
    }

    public @Nullable String getJeton() {
        return null;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getNaissance() {
        return naissance;
    }

    public void setNaissance(@Nullable String naissance) {
        this.naissance = naissance;
    }

    public @Nullable MandatAArreter getMandat() {
        return mandat;
    }

    public @Nullable MandatArrete getRecu() {
        return recu;
    }
}
