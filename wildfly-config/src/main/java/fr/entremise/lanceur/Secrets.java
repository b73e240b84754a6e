package fr.entremise.lanceur;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords between the parts of one installation, drawn at random the first time and kept beside the data. */
public final class Secrets {

    /** The password of every demo account: shown to whoever opens the demo, so nothing to hide. */
    public static final String MOT_DE_PASSE_DEMO = "entremise-demo-2026";

    private final Properties valeurs;

    private Secrets(Properties valeurs) {
        this.valeurs = valeurs;
    }

    static Secrets lireOuCreer(Path fichier) throws IOException {
        var valeurs = new Properties();
        if (Files.exists(fichier)) {
            valeurs.load(new StringReader(Files.readString(fichier)));
        }
        var connus = valeurs.size();
        for (var secret : Secret.values()) {
            valeurs.computeIfAbsent(secret.name(), nouveau -> aleatoire());
        }
        if (valeurs.size() > connus) {
            var texte = new StringWriter();
            valeurs.store(texte, null);
            Dossiers.ecrirePrive(fichier, texte.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new Secrets(valeurs);
    }

    public String de(Secret secret) {
        return valeurs.getProperty(secret.name());
    }

    /** 192 bits, in letters, digits, {@code -} and {@code _}. */
    static String aleatoire() {
        var octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
