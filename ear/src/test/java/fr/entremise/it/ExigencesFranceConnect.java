package fr.entremise.it;

import static fr.entremise.it.FranceConnectScripte.json;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * By what FranceConnect takes or refuses the answers of an identity provider of aidants. Everything is verified here
 * with the JDK alone, never with the library that wrote the answer.
 *
 * <p>Source: OpenID Connect Core §3.1.3.7; FranceConnect, identity rules for identity providers, delegation scopes.
 */
public final class ExigencesFranceConnect {

    private static final Set<String> CLAIMS_IMPOSES =
            Set.of("sub", "given_name", "family_name", "birthdate", "gender", "birthcountry", "birthplace", "email");
    private static final String CLAIM_FACULTATIF = "preferred_username";
    private static final String CODE_INSEE = "(2[AB]|\\d{2})\\d{3}";
    private static final Set<String> REP_SCOPES = Set.of(
            "Papier-Citoyenneté-Elections",
            "Famille-Scolarité",
            "Social-Santé",
            "Travail-Formation",
            "Logement",
            "Transports-Mobilité",
            "Argent-Impots-Consommation",
            "Justice",
            "Etranger-Europe",
            "Loisirs-Sport-Culture");

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private ExigencesFranceConnect() {}

    /** What came for a code: the access token, and the ID token once FranceConnect has found nothing against it. */
    public record Recus(String accessToken, String idTokenEcrit, JsonObject idToken) {

        public String sub() {
            return idToken.getString("sub");
        }

        @Override
        public String toString() {
            return "Recus";
        }
    }

    /** Fails unless FranceConnect would take this answer of the token endpoint to {@code demande}. */
    public static Recus jetons(FranceConnectScripte fc, Map<String, String> demande, HttpResponse<String> reponse)
            throws IOException, InterruptedException {
        assertThat(reponse.statusCode()).isEqualTo(200);
        var jetons = json(reponse);
        assertThat(jetons.keySet())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope", "id_token");
        assertThat(jetons.getString("token_type")).isEqualTo("Bearer");
        assertThat(jetons.getInt("expires_in")).isBetween(1, 60);
        var accessToken = jetons.getString("access_token");
        assertThat(accessToken).isPrintable().hasSizeGreaterThanOrEqualTo(43);
        var ecrit = jetons.getString("id_token");
        exigerSignature(fc, ecrit);
        var idToken = contenu(ecrit);
        exigerIdToken(fc, demande, idToken);
        assertThat(idToken.getString("at_hash")).isEqualTo(atHash(accessToken));
        return new Recus(accessToken, ecrit, idToken);
    }

    /** Fails unless FranceConnect would take this answer of the userinfo endpoint as a civil status. */
    public static JsonObject identite(Recus recus, HttpResponse<String> reponse) {
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var claims = json(reponse);
        assertThat(claims.keySet()).containsAll(CLAIMS_IMPOSES);
        assertThat(claims.keySet())
                .filteredOn(nom -> !CLAIMS_IMPOSES.contains(nom))
                .isSubsetOf(CLAIM_FACULTATIF);
        assertThat(claims.getString("sub")).isEqualTo(recus.sub());
        assertThat(claims.getString("given_name"))
                .hasSizeBetween(1, 256)
                .isEqualTo(claims.getString("given_name").strip())
                .doesNotContain("  ");
        assertThat(claims.getString("family_name")).hasSizeBetween(1, 256).isNotBlank();
        assertThat(claims.getString("gender")).isIn("female", "male", "unspecified");
        exigerNaissance(claims.getString("birthdate"));
        assertThat(claims.getString("birthcountry")).matches(CODE_INSEE);
        assertThat(claims.getString("birthplace"))
                .matches(claims.getString("birthcountry").equals("99100") ? CODE_INSEE : "");
        assertThat(claims.getString("email")).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
        return claims;
    }

    /** A real day, or one of which civil status does not know the day, or neither day nor month. */
    private static void exigerNaissance(String naissance) {
        assertThat(naissance).matches("\\d{4}-\\d{2}-\\d{2}");
        if (!naissance.endsWith("-00-00")) {
            LocalDate.parse(naissance.endsWith("-00") ? naissance.replaceFirst("-00$", "-01") : naissance);
        }
    }

    private static void exigerIdToken(FranceConnectScripte fc, Map<String, String> demande, JsonObject idToken) {
        assertThat(idToken.getString("iss")).isEqualTo(fc.issuer());
        assertThat(idToken.getString("aud")).isEqualTo(fc.clientId());
        assertThat(idToken.getString("nonce")).isEqualTo(demande.get("nonce"));
        assertThat(idToken.getString("acr")).isEqualTo("eidas1");
        assertThat(idToken.getString("sub"))
                .matches("[0-9a-f]{64}")
                .matches(sub -> US_ASCII.newEncoder().canEncode(sub));
        assertThat(idToken.getInt("exp") - idToken.getInt("iat")).isBetween(1, 60);
        assertThat(Instant.ofEpochSecond(idToken.getInt("exp"))).isAfter(Instant.ofEpochSecond(idToken.getInt("iat")));
        assertThat(idToken.getInt("auth_time")).isLessThanOrEqualTo(idToken.getInt("iat"));
        exigerRepScope(demande.getOrDefault("claims", "{}"), idToken);
    }

    /** What was asked for and what is given must meet; an empty list asks for anything. */
    private static void exigerRepScope(String claims, JsonObject idToken) {
        var demandes = json(claims).getJsonObject("id_token");
        if (demandes == null || !demandes.containsKey("rep_scope")) {
            return;
        }
        var donnes = textes(idToken.getJsonArray("rep_scope").getValuesAs(JsonString.class));
        assertThat(donnes).isNotEmpty().isSubsetOf(REP_SCOPES);
        var voulus = textes(
                demandes.getJsonObject("rep_scope").getJsonArray("values").getValuesAs(JsonString.class));
        if (!voulus.isEmpty()) {
            assertThat(donnes).isSubsetOf(voulus);
        }
    }

    private static List<String> textes(List<JsonString> valeurs) {
        return valeurs.stream().map(JsonString::getString).toList();
    }

    private static void exigerSignature(FranceConnectScripte fc, String jws) throws IOException, InterruptedException {
        var parties = jws.split("\\.", -1);
        assertThat(parties).hasSize(3);
        var entete = json(new String(BASE64.decode(parties[0]), UTF_8));
        assertThat(entete.getString("alg")).isEqualTo("ES256");
        var publiee = json(fc.get("/jwks")).getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(cle -> cle.getString("kid").equals(entete.getString("kid")))
                .findFirst();
        assertThat(publiee).as("the key of the ID token is published").isPresent();
        try {
            var verification = Signature.getInstance("SHA256withECDSAinP1363Format");
            verification.initVerify(cle(publiee.orElseThrow()));
            verification.update((parties[0] + "." + parties[1]).getBytes(US_ASCII));
            assertThat(verification.verify(BASE64.decode(parties[2])))
                    .as("the ID token is signed by that key")
                    .isTrue();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicKey cle(JsonObject jwk) throws GeneralSecurityException {
        assertThat(jwk.getString("kty")).isEqualTo("EC");
        assertThat(jwk.getString("crv")).isEqualTo("P-256");
        var courbe = AlgorithmParameters.getInstance("EC");
        courbe.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(
                new BigInteger(1, BASE64.decode(jwk.getString("x"))),
                new BigInteger(1, BASE64.decode(jwk.getString("y"))));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, courbe.getParameterSpec(ECParameterSpec.class)));
    }

    /** Source: OpenID Connect Core §3.1.3.6. */
    private static String atHash(String accessToken) {
        try {
            var empreinte = MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(empreinte, empreinte.length / 2));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** What a signed token says, whoever signed it. */
    static JsonObject contenu(String jws) {
        return json(new String(BASE64.decode(Objects.requireNonNull(jws).split("\\.", -1)[1]), UTF_8));
    }
}
