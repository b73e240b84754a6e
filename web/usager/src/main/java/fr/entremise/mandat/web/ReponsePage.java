package fr.entremise.mandat.web;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.web.PassagePage;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.RecueilConsentement;
import fr.entremise.mandat.service.RecueilConsentement.DemandePersonnelle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Behind moi/consentement.xhtml: the person whom FranceConnect identified reads and answers; then they are out. */
@Named
@RequestScoped
public class ReponsePage {

    /** After these the link no longer leads anywhere. */
    private static final Set<String> LIEN_MORT =
            Set.of(MotifRefus.LIEN_PERIME.code(), MotifRefus.BROUILLON_PERIME.code());

    @Inject
    RecueilConsentement recueil;

    @Inject
    SortieUsager sortie;

    @Inject
    PassagePage passage;

    @Inject
    HttpServletRequest requete;

    private @Nullable DemandePersonnelle demande;

    public @Nullable String presenter() {
        var langue = ConsentementEnCours.arriver(requete);
        if (requete.getParameter("langue") == null && !langue.equals("fr")) {
            return "/moi/consentement?faces-redirect=true&langue=" + langue;
        }
        agir(jeton -> demande = recueil.presenter(jeton), null);
        return null;
    }

    public void accepter() {
        agir(recueil::accepter, IssueConsentement.ACCEPTE);
    }

    public void refuser() {
        agir(recueil::refuser, IssueConsentement.REFUSE);
    }

    /** The session ends with the answer, and with a refusal whatever was asked: the screen may be lent. */
    private void agir(Consumer<String> acte, @Nullable String reponse) {
        var enCours = ConsentementEnCours.de(requete);
        if (enCours.isEmpty()) {
            finir(IssueConsentement.perdue());
            return;
        }
        var consentement = enCours.get();
        try {
            acte.accept(consentement.jeton());
        } catch (ActeRefuse refus) {
            var motif = refus.motif().code();
            finir(IssueConsentement.de(consentement, motif, !LIEN_MORT.contains(motif)));
            return;
        }
        if (reponse != null) {
            finir(IssueConsentement.de(consentement, reponse, false));
        }
    }

    private void finir(IssueConsentement issue) {
        passage.vers(sortie.sortir(issue).toString());
    }

    public @Nullable DemandePersonnelle getDemande() {
        return demande;
    }
}
