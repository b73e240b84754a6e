package fr.entremise.fournisseuridentite.service;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an authorization request whose client and address are known to be right.
 *
 * <p>Source: OpenID Connect Core §3.1.2.1, §5.5; RFC 6749 §3.1: what is unknown is ignored, nothing may be repeated.
 */
final class LectureDemande {

    private static final int NONCE_MAXIMAL = 255;

    private static final Set<String> LUS = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "prompt",
            "max_age",
            "acr_values",
            "claims",
            "code_challenge",
            "code_challenge_method");

    private final ClientOidc client;
    private final Map<String, List<String>> parametres;

    private LectureDemande(ClientOidc client, Map<String, List<String>> parametres) {
        this.client = client;
        this.parametres = parametres;
    }

    /**
     * Refused as FI-04 to FI-07, FI-10 and FI-11.
     *
     * @param parametres each with its values, none of them empty
     */
    static AuthorizationRequest lire(ClientOidc client, Map<String, List<String>> parametres) {
        return new LectureDemande(client, parametres).lire();
    }

    /** Whether the client wants nothing to be asked. */
    static boolean sansQuestion(Map<String, List<String>> parametres) {
        return parametres.getOrDefault("prompt", List.of()).contains("none");
    }

    private AuthorizationRequest lire() {
        exiger(parametres.values().stream().allMatch(valeurs -> valeurs.size() == 1), MotifRefus.DEMANDE_INVALIDE);
        exiger(valeur("request") == null, MotifRefus.OBJET_NON_OFFERT);
        exiger(valeur("request_uri") == null, MotifRefus.OBJET_DISTANT_NON_OFFERT);
        var state = exiger("state");
        exiger(exiger("response_type").equals("code"), MotifRefus.REPONSE_NON_OFFERTE);
        exiger(List.of(exigerScope().split(" ")).contains("openid"), MotifRefus.PORTEE_ABSENTE);
        var nonce = exiger("nonce");
        exiger(nonce.length() <= NONCE_MAXIMAL, MotifRefus.DEMANDE_INVALIDE);
        var mode = valeur("response_mode");
        exiger(mode == null || mode.equals("query"), MotifRefus.DEMANDE_INVALIDE);
        var demande = analyser();
        var claims = Optional.ofNullable(demande.getOIDCClaims());
        exigerNiveau(demande, claims);
        var repScope = claims.map(OIDCClaimsRequest::getIDTokenClaimsRequest).map(ids -> ids.get("rep_scope"));
        return new AuthorizationRequest(
                client.id(),
                exiger("redirect_uri"),
                state,
                nonce,
                claims(demande, claims),
                repScope.isPresent(),
                demarches(repScope),
                demande.getMaxAge() < 0 ? null : Duration.ofSeconds(demande.getMaxAge()),
                challenge(demande));
    }

    /** Only what we read is analysed: the rest, whatever it holds, is ignored. */
    private AuthenticationRequest analyser() {
        var lus = new HashMap<>(parametres);
        lus.keySet().retainAll(LUS);
        try {
            return AuthenticationRequest.parse(lus);
        } catch (ParseException | IllegalArgumentException malformee) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
    }

    private void exigerNiveau(AuthenticationRequest demande, Optional<OIDCClaimsRequest> claims) {
        var voulus = demande.getACRValues() == null ? List.<ACR>of() : demande.getACRValues();
        exigerNiveau(voulus.stream().map(ACR::getValue).toList());
        claims.map(OIDCClaimsRequest::getIDTokenClaimsRequest)
                .map(ids -> ids.get("acr"))
                .filter(acr -> acr.getClaimRequirement() == ClaimRequirement.ESSENTIAL)
                .ifPresent(acr -> exigerNiveau(valeurs(acr)));
    }

    private void exigerNiveau(List<String> voulus) {
        exiger(
                client.accepte(AuthorizationRequest.ACR)
                        && (voulus.isEmpty() || voulus.contains(AuthorizationRequest.ACR)),
                MotifRefus.NIVEAU_NON_OFFERT);
    }

    private static Set<Claim> claims(AuthenticationRequest demande, Optional<OIDCClaimsRequest> claims) {
        var voulus = EnumSet.noneOf(Claim.class);
        demande.getScope().toStringList().forEach(scope -> voulus.addAll(Claim.duScope(scope)));
        claims.map(OIDCClaimsRequest::getUserInfoClaimsRequest)
                .map(ClaimsSetRequest::getEntries)
                .orElse(List.of())
                .forEach(entree -> Claim.deNom(entree.getClaimName()).ifPresent(voulus::add));
        return voulus;
    }

    /** An empty list of values takes everything, unknown values take nothing. */
    private static Set<Demarche> demarches(Optional<ClaimsSetRequest.Entry> repScope) {
        var voulues = repScope.map(LectureDemande::valeurs).orElse(List.of());
        return Arrays.stream(Demarche.values())
                .filter(demarche -> voulues.isEmpty() || voulues.contains(demarche.repScope()))
                .collect(Collectors.toSet());
    }

    private static List<String> valeurs(ClaimsSetRequest.Entry entree) {
        if (entree.getValuesAsListOfStrings() != null) {
            return entree.getValuesAsListOfStrings();
        }
        return entree.getValueAsString() == null ? List.of() : List.of(entree.getValueAsString());
    }

    private static @Nullable String challenge(AuthenticationRequest demande) {
        if (demande.getCodeChallenge() == null) {
            return null;
        }
        exiger(CodeChallengeMethod.S256.equals(demande.getCodeChallengeMethod()), MotifRefus.DEMANDE_INVALIDE);
        return demande.getCodeChallenge().getValue();
    }

    private String exigerScope() {
        var scope = valeur("scope");
        exiger(scope != null, MotifRefus.PORTEE_ABSENTE);
        return scope == null ? "" : scope;
    }

    private String exiger(String nom) {
        var valeur = valeur(nom);
        if (valeur == null) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return valeur;
    }

    private @Nullable String valeur(String nom) {
        return parametres.containsKey(nom) ? parametres.get(nom).get(0) : null;
    }

    private static void exiger(boolean regle, MotifRefus motif) {
        if (!regle) {
            throw new ActeRefuse(motif);
        }
    }
}
