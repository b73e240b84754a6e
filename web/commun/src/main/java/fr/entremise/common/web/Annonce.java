package fr.entremise.common.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/** A sentence that heads the next page shown, also after a redirection. */
public final class Annonce {

    private Annonce() {}

    /** Something was done. */
    public static void fait(String cle, Object... arguments) {
        annoncer(FacesMessage.SEVERITY_INFO, cle, arguments);
    }

    /** Something was done, and one should know a thing about it. */
    public static void attention(String cle, Object... arguments) {
        annoncer(FacesMessage.SEVERITY_WARN, cle, arguments);
    }

    private static void annoncer(Severity severite, String cle, Object... arguments) {
        var contexte = FacesContext.getCurrentInstance();
        contexte.addMessage(null, new FacesMessage(severite, Textes.texte(cle, arguments), null));
        contexte.getExternalContext().getFlash().setKeepMessages(true);
    }
}
