package fr.entremise.fournisseuridentite.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code application/x-www-form-urlencoded} more strictly than the server does: repeated parameters stay visible,
 * what is no UTF-8 or holds a NUL is refused. Parameters without a value are left out.
 *
 * <p>Source: RFC 6749 §3.1 and appendix B.
 */
final class Formulaire {

    private static final int TAILLE_MAXIMALE = 32 * 1024;

    private Formulaire() {}

    /** Refused as FI-04 when it cannot be read. */
    static Map<String, List<String>> requete(@Nullable String brute) {
        return lire(brute == null ? "" : brute);
    }

    /** Refused as FI-04 when it cannot be read, or is larger than 32 KiB. */
    static Map<String, List<String>> corps(InputStream corps) throws IOException {
        var octets = corps.readNBytes(TAILLE_MAXIMALE + 1);
        if (octets.length > TAILLE_MAXIMALE) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return lire(new String(octets, ISO_8859_1));
    }

    private static Map<String, List<String>> lire(String brut) {
        var parametres = new LinkedHashMap<String, List<String>>();
        for (var paire : brut.split("&", -1)) {
            var egal = paire.indexOf('=');
            var nom = decoder(egal < 0 ? paire : paire.substring(0, egal));
            var valeur = egal < 0 ? "" : decoder(paire.substring(egal + 1));
            if (!valeur.isBlank()) {
                parametres.computeIfAbsent(nom, cle -> new ArrayList<>()).add(valeur);
            }
        }
        return parametres;
    }

    private static String decoder(String code) {
        var octets = new ByteArrayOutputStream(code.length());
        for (var i = 0; i < code.length(); i++) {
            var signe = code.charAt(i);
            if (signe == '%') {
                octets.write(octet(code, i));
                i += 2;
            } else {
                octets.write(signe == '+' ? ' ' : signe);
            }
        }
        try {
            var texte = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString();
            if (texte.indexOf('\0') >= 0) {
                throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
            }
            return texte;
        } catch (CharacterCodingException autreCodage) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
    }

    private static int octet(String code, int i) {
        var haut = i + 2 < code.length() ? Character.digit(code.charAt(i + 1), 16) : -1;
        var bas = i + 2 < code.length() ? Character.digit(code.charAt(i + 2), 16) : -1;
        if (haut < 0 || bas < 0) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return haut << 4 | bas;
    }
}
