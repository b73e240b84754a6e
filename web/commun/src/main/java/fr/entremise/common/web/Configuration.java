package fr.entremise.common.web;

import java.net.URI;
import java.util.Objects;
import java.util.TreeSet;

/** What the operator decides about the frame of the pages. */
final class Configuration {

    private Configuration() {}

    /** The name of the service shown to people. */
    static String nom() {
        return System.getProperty("entremise.nom", "Entremise");
    }

    /** Who runs this installation and how to reach them; empty when the operator has not said. */
    static String exploitant(String fait) {
        return System.getProperty("entremise.exploitant." + fait, "").strip();
    }

    /** Whether people reach this installation by TLS, and must. */
    static boolean exigeTls() {
        return System.getProperty("entremise.url", "").startsWith("https:");
    }

    /** Whether FranceConnect is played by a realm of our own, which people must then be told. */
    static boolean franceConnectSimule() {
        return Boolean.getBoolean("entremise.franceconnect.simulation");
    }

    /**
     * Where a form may lead beside this service, as origins of a content security policy: browsers check each step of
     * the redirections that follow a form.
     */
    static String origines() {
        var origines = new TreeSet<String>();
        for (var realm : new String[] {"entremise.oidc.pro.url", "entremise.oidc.usager.url"}) {
            var url = System.getProperty(realm);
            if (url != null) {
                origines.add(origine(URI.create(url)));
            }
        }
        for (var origine :
                System.getProperty("entremise.formulaires.origines", "").split("\\s+", -1)) {
            if (!origine.isEmpty()) {
                origines.add(origine(URI.create(origine)));
            }
        }
        return String.join(" ", origines);
    }

    private static String origine(URI url) {
        var schema = Objects.requireNonNull(url.getScheme(), "an absolute URL");
        return schema + "://" + Objects.requireNonNull(url.getAuthority(), "an absolute URL");
    }
}
