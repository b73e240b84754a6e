package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Appelant;
import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.Connexion;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a client begins: it asks for somebody's identity, without saying whose. */
@Stateless
@PermitAll
public class DemandeConnexion {

    /** Longer than the longest state that a client we know makes. */
    private static final int LONGUEUR_MAXIMALE = 2_000;

    private static final int LONGUEUR_MAXIMALE_CLAIMS = 4_000;

    @Inject
    ClientsOidc clients;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    ReponseAutorisation reponse;

    @Inject
    Appelant appelant;

    @Inject
    Parametres parametres;

    @Inject
    Clock clock;

    /**
     * Where to send the browser: to the choice of an usager, or back to the client with the error.
     *
     * <p>Refused as FI-02, FI-03 or FI-04, so that nobody is sent anywhere, when the client or its address is not known
     * for sure.
     *
     * @param demande each parameter with its values, none of them empty
     */
    public URI ouvrir(Map<String, List<String>> demande) {
        if (!demande.entrySet().stream().allMatch(DemandeConnexion::estRaisonnable)) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        var client = clients.actif(seule(demande, "client_id", MotifRefus.CLIENT_INCONNU))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.CLIENT_INCONNU));
        var retour = seule(demande, "redirect_uri", MotifRefus.RETOUR_INCONNU);
        if (!client.revientA(retour)) {
            throw new ActeRefuse(MotifRefus.RETOUR_INCONNU);
        }
        return repondre(client, retour, demande);
    }

    /**
     * Back to the client, which will let the aidant choose another way; empty when there is nothing left to give up.
     */
    @RolesAllowed("aidant")
    public Optional<URI> annuler(String secret) {
        return enCours.connexion(secret)
                .filter(connexion -> connexion.utilisation() == null)
                .filter(connexion -> connexion.estOuverteA(appelant.sujet(), clock.instant()))
                .filter(connexion -> enCours.fermer(secret))
                .map(connexion -> reponse.refus(connexion.request(), MotifRefus.ABANDON));
    }

    private URI repondre(ClientOidc client, String retour, Map<String, List<String>> demande) {
        try {
            var request = LectureDemande.lire(client, demande);
            if (LectureDemande.sansQuestion(demande)) {
                throw new ActeRefuse(
                        appelant.tient("aidant") ? MotifRefus.CHOIX_NECESSAIRE : MotifRefus.CONNEXION_NECESSAIRE);
            }
            var secret = enCours.ouvrir(Connexion.ouvrir(request, clock.instant()));
            return parametres.adresse("/pro/aidant/fi/personne?t=" + secret);
        } catch (ActeRefuse refus) {
            return reponse.refus(retour, seule(demande, "state"), (MotifRefus) refus.motif());
        }
    }

    private static boolean estRaisonnable(Map.Entry<String, List<String>> parametre) {
        var limite = parametre.getKey().equals("claims") ? LONGUEUR_MAXIMALE_CLAIMS : LONGUEUR_MAXIMALE;
        return parametre.getKey().length() <= limite
                && parametre.getValue().stream().allMatch(valeur -> valeur.length() <= limite);
    }

    private static String seule(Map<String, List<String>> demande, String nom, MotifRefus motif) {
        return Optional.ofNullable(seule(demande, nom)).orElseThrow(() -> new ActeRefuse(motif));
    }

    private static @Nullable String seule(Map<String, List<String>> demande, String nom) {
        var valeurs = demande.getOrDefault(nom, List.of());
        return valeurs.size() == 1 ? valeurs.get(0) : null;
    }
}
