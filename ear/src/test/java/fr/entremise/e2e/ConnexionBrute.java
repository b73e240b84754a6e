package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 as it is written: sends what no client of the JDK would send. Source: RFC 9112. */
final class ConnexionBrute implements AutoCloseable {

    private static final int DELAI = 30_000;

    private final URI serveur;
    private @Nullable Socket prise;
    private InputStream lecture = InputStream.nullInputStream();

    ConnexionBrute(String serveur) {
        this.serveur = URI.create(serveur);
    }

    /** @param statut 0 when the server closed the connection without a word */
    record Reponse(int statut, Map<String, String> entetes, String corps) {}

    Reponse envoyer(String methode, byte[] requete) throws IOException {
        var neuve = prise == null;
        try {
            return echanger(methode, requete);
        } catch (IOException fermee) {
            close();
            if (neuve) {
                return new Reponse(0, Map.of(), "");
            }
        }
        return envoyer(methode, requete); // the server had closed a connection that was kept
    }

    private Reponse echanger(String methode, byte[] requete) throws IOException {
        var ouverte = ouvrir();
        ouverte.getOutputStream().write(requete);
        ouverte.getOutputStream().flush();
        var statut = 0;
        var entetes = new HashMap<String, String>();
        do {
            statut = Integer.parseInt(ligne().split(" ", 3)[1]);
            entetes.clear();
            for (var ligne = ligne(); !ligne.isEmpty(); ligne = ligne()) {
                var deuxPoints = ligne.indexOf(':');
                entetes.put(
                        ligne.substring(0, deuxPoints).toLowerCase(Locale.ROOT),
                        ligne.substring(deuxPoints + 1).strip());
            }
        } while (statut < 200);
        var sansCorps = methode.equals("HEAD") || statut == 204 || statut == 304;
        var corps = sansCorps ? "" : new String(corps(entetes), UTF_8);
        if ("close".equalsIgnoreCase(entetes.get("connection"))) {
            close();
        }
        return new Reponse(statut, entetes, corps);
    }

    private Socket ouvrir() throws IOException {
        var ouverte = prise;
        if (ouverte == null) {
            ouverte = new Socket(serveur.getHost(), serveur.getPort());
            ouverte.setSoTimeout(DELAI);
            ouverte.setTcpNoDelay(true);
            lecture = new BufferedInputStream(ouverte.getInputStream());
            prise = ouverte;
        }
        return ouverte;
    }

    private byte[] corps(Map<String, String> entetes) throws IOException {
        if ("chunked".equalsIgnoreCase(entetes.get("transfer-encoding"))) {
            var corps = new ByteArrayOutputStream();
            for (var taille = taille(); taille > 0; taille = taille()) {
                corps.write(lecture.readNBytes(taille));
                ligne();
            }
            ligne();
            return corps.toByteArray();
        }
        var longueur = entetes.get("content-length");
        return longueur == null ? lecture.readAllBytes() : lecture.readNBytes(Integer.parseInt(longueur));
    }

    private int taille() throws IOException {
        return Integer.parseInt(ligne().split(";", 2)[0].strip(), 16);
    }

    private String ligne() throws IOException {
        var ligne = new ByteArrayOutputStream();
        for (var octet = lecture.read(); octet != '\n'; octet = lecture.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            if (octet != '\r') {
                ligne.write(octet);
            }
        }
        return ligne.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            if (prise != null) {
                prise.close();
            }
        } catch (IOException dejaFermee) {
            // nothing is left to close
        }
        prise = null;
    }
}
