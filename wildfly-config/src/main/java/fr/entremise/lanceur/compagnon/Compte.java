package fr.entremise.lanceur.compagnon;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.minidev.json.JSONObject;

/**
 * A professional's account of the demo.
 *
 * @param secondFacteur absent for the account that has never logged in
 */
record Compte(String identifiant, String nom, String role, Optional<Totp> secondFacteur) {

    /** The accounts that {@code comptes-demo.json} lists, in its order. */
    static List<Compte> lire(Path dossier) {
        return objets(dossier.resolve("comptes-demo.json"))
                .map(objet -> new Compte(
                        texte(objet, "username"),
                        texte(objet, "nom"),
                        texte(objet, "role"),
                        Optional.ofNullable((String) objet.get("otp"))
                                .map(cle -> new Totp(cle.getBytes(StandardCharsets.UTF_8)))))
                .toList();
    }

    /** The objects of a JSON array; none when there is no such file. */
    static Stream<JSONObject> objets(Path fichier) {
        if (!Files.exists(fichier)) {
            return Stream.empty();
        }
        try {
            return JSONArrayUtils.toJSONObjectList(JSONArrayUtils.parse(Files.readString(fichier))).stream();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(fichier.toString(), e);
        }
    }

    static String texte(JSONObject objet, String nom) {
        try {
            return JSONObjectUtils.getString(objet, nom);
        } catch (ParseException e) {
            throw new IllegalStateException(nom, e);
        }
    }
}
