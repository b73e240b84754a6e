package fr.entremise.fournisseuridentite.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a browser may be sent with a code. Source: RFC 6749 §3.1.2, RFC 9700 §2.1 and §4.1.3, RFC 8252 §7.3. */
final class AdresseClient {

    private static final int LONGUEUR_MAXIMALE = 500;
    private static final Set<String> MACHINE_MEME = Set.of("localhost", "127.0.0.1", "[::1]");

    private AdresseClient() {}

    /**
     * Whether it is one https address, in full and in ASCII: no fragment, no wildcard, no user, no path that climbs; in
     * http only within the machine.
     */
    static boolean estSure(String adresse) {
        if (adresse.length() > LONGUEUR_MAXIMALE || !adresse.chars().allMatch(signe -> signe > ' ' && signe < 0x7f)) {
            return false;
        }
        try {
            var uri = new URI(adresse);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && !adresse.contains("*")
                    && uri.normalize().equals(uri)
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && MACHINE_MEME.contains(uri.getHost())));
        } catch (URISyntaxException malformee) {
            return false;
        }
    }
}
