package fr.entremise.fournisseuridentite.service;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Motif;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.fournisseuridentite.model.AccessToken;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.DelivranceRefusee;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door where a client exchanges a code for tokens. Source: RFC 6749 §4.1.3, OpenID Connect Core §3.1.3. */
@Stateless
@PermitAll
public class EmissionJetons {

    @Inject
    AuthentificationClient authentification;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    Droits droits;

    @Inject
    ClesSignature cles;

    @Inject
    Sujets sujets;

    @Inject
    Description description;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Refused as FI-01, FI-04, FI-12, and FI-17 to FI-19. A code is good once, whatever comes of it: used again, it
     * takes away the token that it gave.
     *
     * @param demande each parameter with its values, none of them empty
     * @param entete the header {@code Authorization}
     */
    public Jetons echanger(Map<String, List<String>> demande, @Nullable String entete) {
        var formulaire = exigerUniques(demande);
        var client = authentification.exiger(formulaire, entete);
        if (!exiger(formulaire, "grant_type").equals("authorization_code")) {
            throw new ActeRefuse(MotifRefus.OCTROI_NON_OFFERT);
        }
        var code = exiger(formulaire, "code");
        var redirectUri = exiger(formulaire, "redirect_uri");
        var maintenant = clock.instant();
        var jeton = Aleas.jeton();
        var octroi = utiliser(code, jeton, maintenant);
        if (!octroi.request().clientId().equals(client.id())
                || !octroi.request().redirectUri().equals(redirectUri)
                || octroi.estPerime(maintenant)
                || !estProuve(octroi.request(), formulaire.get("code_verifier"))) {
            throw refuser(octroi, client, MotifRefus.CODE_REFUSE, MotifRefus.CODE_REFUSE);
        }
        droits.perdus(octroi.utilisation()).ifPresent(cause -> {
            throw refuser(octroi, client, MotifRefus.CODE_SANS_DROIT, cause);
        });
        return new Jetons(jeton, cles.signer(claims(octroi, jeton, maintenant)), scope(octroi.request()));
    }

    /** The token is kept before the code is marked: whoever sees the mark can always take the token away. */
    private AuthorizationCode utiliser(String code, String jeton, Instant maintenant) {
        var vierge = enCours.code(code).orElseThrow(() -> new ActeRefuse(MotifRefus.CODE_REFUSE));
        exigerVierge(vierge);
        var utilise = vierge.utiliserPour(Empreintes.duJeton(jeton));
        enCours.garder(
                jeton,
                new AccessToken(
                        vierge.request().clientId(), vierge.request().claims(), vierge.utilisation(), maintenant));
        if (!enCours.utiliser(code, vierge, utilise)) {
            enCours.revoquerJeton(Empreintes.duJeton(jeton));
            enCours.code(code).ifPresent(this::exigerVierge);
            throw new ActeRefuse(MotifRefus.CODE_REFUSE);
        }
        return utilise;
    }

    private void exigerVierge(AuthorizationCode code) {
        if (code.jeton() != null) {
            enCours.revoquerJeton(code.jeton());
            journal.consignerRefus(new DelivranceRefusee(
                    code.utilisation(),
                    code.request().clientId(),
                    MotifRefus.CODE_REUTILISE,
                    MotifRefus.CODE_REUTILISE));
            throw new ActeRefuse(MotifRefus.CODE_REUTILISE);
        }
    }

    private ActeRefuse refuser(AuthorizationCode octroi, ClientOidc client, MotifRefus motif, Motif cause) {
        if (octroi.jeton() != null) {
            enCours.revoquerJeton(octroi.jeton());
        }
        journal.consignerRefus(new DelivranceRefusee(octroi.utilisation(), client.id(), motif, cause));
        return new ActeRefuse(motif);
    }

    /** A verifier is needed when a challenge was sent, and only then. Source: RFC 7636 §4.6, RFC 9700 §2.1.1. */
    private static boolean estProuve(AuthorizationRequest request, @Nullable String verifier) {
        if (request.codeChallenge() == null || verifier == null) {
            return request.codeChallenge() == null && verifier == null;
        }
        try {
            return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                    .getValue()
                    .equals(request.codeChallenge());
        } catch (IllegalArgumentException malforme) {
            return false;
        }
    }

    private JWTClaimsSet claims(AuthorizationCode octroi, String jeton, Instant maintenant) {
        var request = octroi.request();
        var utilisation = octroi.utilisation();
        var claims = new JWTClaimsSet.Builder()
                .issuer(description.issuer().toString())
                .subject(sujets.sub(request.clientId(), utilisation.usager()))
                .audience(request.clientId())
                .issueTime(Date.from(maintenant))
                .expirationTime(Date.from(maintenant.plus(AccessToken.DUREE)))
                .claim("auth_time", utilisation.authentification().getEpochSecond())
                .claim("nonce", request.nonce())
                .claim("acr", AuthorizationRequest.ACR)
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(new BearerAccessToken(jeton), JWSAlgorithm.ES256, null)
                                .getValue());
        if (request.repScope()) {
            claims.claim("rep_scope", List.of(utilisation.demarche().repScope()));
        }
        return claims.build();
    }

    private static String scope(AuthorizationRequest request) {
        return Stream.concat(
                        Stream.of("openid"), request.claims().stream().sorted().map(Claim::nom))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> exigerUniques(Map<String, List<String>> demande) {
        if (demande.values().stream().anyMatch(valeurs -> valeurs.size() > 1)) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return demande.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parametre -> parametre.getValue().get(0)));
    }

    private static String exiger(Map<String, String> formulaire, String nom) {
        var valeur = formulaire.get(nom);
        if (valeur == null) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return valeur;
    }
}
