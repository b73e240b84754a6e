package fr.entremise.fournisseuridentite.service;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.common.model.Demarche;
import fr.entremise.fournisseuridentite.model.AccessToken;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.Connexion;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.mandat.model.AutorisationId;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a login is written in the short memories: the same value always gives the same text. */
final class FormeJson {

    private FormeJson() {}

    static String ecrire(Connexion connexion) {
        var json = JSON.createObjectBuilder()
                .add("id", connexion.id().toString())
                .add("request", request(connexion.request()))
                .add("ouverture", connexion.ouverture().toString());
        if (connexion.compte() != null) {
            json.add("compte", connexion.compte());
        }
        if (connexion.secondFacteur() != null) {
            json.add("facteur", connexion.secondFacteur().toString());
        }
        if (connexion.utilisation() != null) {
            json.add("utilisation", utilisation(connexion.utilisation()));
        }
        return json.build().toString();
    }

    static Connexion connexion(String texte) {
        var json = objet(texte);
        return new Connexion(
                uuid(json, "id"),
                request(json.getJsonObject("request")),
                Instant.parse(json.getString("ouverture")),
                json.getString("compte", null),
                json.containsKey("facteur") ? Instant.parse(json.getString("facteur")) : null,
                json.containsKey("utilisation") ? utilisation(json.getJsonObject("utilisation")) : null);
    }

    static String ecrire(AuthorizationCode code) {
        var json = JSON.createObjectBuilder()
                .add("request", request(code.request()))
                .add("utilisation", utilisation(code.utilisation()))
                .add("emission", code.emission().toString());
        if (code.jeton() != null) {
            json.add("jeton", code.jeton());
        }
        return json.build().toString();
    }

    static AuthorizationCode code(String texte) {
        var json = objet(texte);
        return new AuthorizationCode(
                request(json.getJsonObject("request")),
                utilisation(json.getJsonObject("utilisation")),
                Instant.parse(json.getString("emission")),
                json.getString("jeton", null));
    }

    static String ecrire(AccessToken jeton) {
        return JSON.createObjectBuilder()
                .add("client", jeton.clientId())
                .add("claims", noms(jeton.claims()))
                .add("utilisation", utilisation(jeton.utilisation()))
                .add("emission", jeton.emission().toString())
                .build()
                .toString();
    }

    static AccessToken jeton(String texte) {
        var json = objet(texte);
        return new AccessToken(
                json.getString("client"),
                valeurs(json, "claims", Claim::valueOf),
                utilisation(json.getJsonObject("utilisation")),
                Instant.parse(json.getString("emission")));
    }

    private static JsonObjectBuilder request(AuthorizationRequest request) {
        var json = JSON.createObjectBuilder()
                .add("client", request.clientId())
                .add("redirect", request.redirectUri())
                .add("state", request.state())
                .add("nonce", request.nonce())
                .add("claims", noms(request.claims()))
                .add("repScope", request.repScope())
                .add("demarches", noms(request.demarches()));
        if (request.maxAge() != null) {
            json.add("maxAge", request.maxAge().toSeconds());
        }
        if (request.codeChallenge() != null) {
            json.add("challenge", request.codeChallenge());
        }
        return json;
    }

    private static AuthorizationRequest request(JsonObject json) {
        return new AuthorizationRequest(
                json.getString("client"),
                json.getString("redirect"),
                json.getString("state"),
                json.getString("nonce"),
                valeurs(json, "claims", Claim::valueOf),
                json.getBoolean("repScope"),
                valeurs(json, "demarches", Demarche::valueOf),
                json.containsKey("maxAge")
                        ? Duration.ofSeconds(json.getJsonNumber("maxAge").longValueExact())
                        : null,
                json.getString("challenge", null));
    }

    private static JsonObjectBuilder utilisation(Utilisation utilisation) {
        return JSON.createObjectBuilder()
                .add("connexion", utilisation.connexion().toString())
                .add("aidant", utilisation.aidant().valeur().toString())
                .add("organisation", utilisation.organisation().valeur().toString())
                .add("compte", utilisation.compte())
                .add("authentification", utilisation.authentification().toString())
                .add("autorisation", utilisation.autorisation().valeur().toString())
                .add("mandat", utilisation.mandat().valeur().toString())
                .add("usager", utilisation.usager().valeur().toString())
                .add("demarche", utilisation.demarche().name());
    }

    private static Utilisation utilisation(JsonObject json) {
        return new Utilisation(
                uuid(json, "connexion"),
                new ProfessionnelId(uuid(json, "aidant")),
                new OrganisationId(uuid(json, "organisation")),
                json.getString("compte"),
                Instant.parse(json.getString("authentification")),
                new AutorisationId(uuid(json, "autorisation")),
                new MandatId(uuid(json, "mandat")),
                new UsagerId(uuid(json, "usager")),
                Demarche.valueOf(json.getString("demarche")));
    }

    private static JsonArrayBuilder noms(Collection<? extends Enum<?>> valeurs) {
        var noms = JSON.createArrayBuilder();
        valeurs.stream().map(Enum::name).sorted().forEach(noms::add);
        return noms;
    }

    private static <E> Set<E> valeurs(JsonObject json, String nom, Function<String, E> de) {
        return json.getJsonArray(nom).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(de)
                .collect(Collectors.toSet());
    }

    private static UUID uuid(JsonObject json, String nom) {
        return UUID.fromString(json.getString(nom));
    }

    private static JsonObject objet(String texte) {
        try (var lecture = JSON.createReader(new StringReader(texte))) {
            return lecture.readObject();
        }
    }
}
