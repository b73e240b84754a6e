package fr.entremise.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One connection of HTTP/1.1 that is kept open: what a reverse proxy does, for a tenth of the CPU of a general client,
 * which would be taken from the server it measures. One request at a time.
 */
final class Lien implements AutoCloseable {

    private static final int DELAI_MS = 30_000;

    private final int port;
    private @Nullable Socket prise;
    private @Nullable InputStream entree;

    Lien(int port) {
        this.port = port;
    }

    /** @param requete from the method to the empty line, with the body when there is one */
    Reponse envoyer(String requete) throws IOException {
        var octets = requete.getBytes(UTF_8);
        var gardee = prise != null;
        try {
            return echanger(octets);
        } catch (EOFException fermee) {
            close();
            if (!gardee) {
                throw fermee;
            }
            return echanger(octets); // the server had closed an idle connection: it has read nothing
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Reponse echanger(byte[] octets) throws IOException {
        var socket = prise;
        var flux = entree;
        if (socket == null || flux == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(DELAI_MS);
            flux = new BufferedInputStream(socket.getInputStream(), 16_384);
            prise = socket;
            entree = flux;
        }
        try {
            socket.getOutputStream().write(octets);
        } catch (IOException fermee) {
            throw new EOFException(); // by the server, while nobody wrote
        }
        return lire(flux);
    }

    private Reponse lire(InputStream flux) throws IOException {
        var statut = Integer.parseInt(ligne(flux).substring(9, 12));
        var entetes = new StringBuilder();
        for (var ligne = ligne(flux); !ligne.isEmpty(); ligne = ligne(flux)) {
            entetes.append(ligne).append("\r\n");
        }
        var sansCorps = new Reponse(statut, entetes.toString(), "");
        var longueur = sansCorps.entete("Content-Length").map(Integer::parseInt);
        var corps = new byte[0];
        if (longueur.isPresent()) {
            corps = flux.readNBytes(longueur.get());
        } else if (sansCorps.entete("Transfer-Encoding").isPresent()) {
            corps = morceaux(flux);
        }
        if (sansCorps.entete("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return new Reponse(statut, sansCorps.entetes(), new String(corps, UTF_8));
    }

    private static byte[] morceaux(InputStream flux) throws IOException {
        var corps = new ByteArrayOutputStream();
        for (var taille = taille(flux); taille > 0; taille = taille(flux)) {
            corps.write(flux.readNBytes(taille));
            ligne(flux);
        }
        ligne(flux);
        return corps.toByteArray();
    }

    private static int taille(InputStream flux) throws IOException {
        return Integer.parseInt(ligne(flux), 16);
    }

    private static String ligne(InputStream flux) throws IOException {
        var ligne = new ByteArrayOutputStream(64);
        while (true) {
            var octet = flux.read();
            if (octet < 0) {
                throw new EOFException();
            }
            if (octet == '\n') {
                return ligne.toString(ISO_8859_1);
            }
            if (octet != '\r') {
                ligne.write(octet);
            }
        }
    }

    @Override
    public void close() throws IOException {
        var socket = prise;
        prise = null;
        entree = null;
        if (socket != null) {
            socket.close();
        }
    }
}
