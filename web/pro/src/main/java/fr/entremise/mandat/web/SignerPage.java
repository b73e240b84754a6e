package fr.entremise.mandat.web;

import fr.entremise.common.web.Annonce;
import fr.entremise.common.web.Introuvable;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.service.ConclusionMandat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Behind aidant/mandat/signer.xhtml, which shows nothing.
 *
 * <p>A GET that writes: it is where the browser comes back with a second factor entered for this very draft, good for
 * one use. Without it the door refuses, so that no forged link signs anything; and whoever comes again is shown the
 * mandat that exists.
 */
@Named
@RequestScoped
public class SignerPage {

    @Inject
    ConclusionMandat conclusion;

    private @Nullable UUID brouillon;
    private @Nullable String secondFacteur;

    public String signer() {
        if (brouillon == null) {
            throw new Introuvable();
        }
        if (secondFacteur != null) {
            Annonce.attention("mandat.lire.message.abandonne");
            return Chemins.lire(brouillon);
        }
        return Chemins.fait(conclusion.signer(new BrouillonId(brouillon)).valeur());
    }

    public @Nullable UUID getBrouillon() {
        return brouillon;
    }

    public void setBrouillon(@Nullable UUID brouillon) {
        this.brouillon = brouillon;
    }

    public @Nullable String getSecondFacteur() {
        return secondFacteur;
    }

    public void setSecondFacteur(@Nullable String secondFacteur) {
        this.secondFacteur = secondFacteur;
    }
}
