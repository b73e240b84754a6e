package fr.entremise.verificateur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, none longer than a mebibyte. */
final class Lignes implements AutoCloseable {

    private static final int TAMPON = 1 << 16;
    private static final int LONGUEUR_AU_PLUS = 1 << 20;

    private final InputStream octets;
    private final String fichier;
    private final ByteArrayOutputStream ligne = new ByteArrayOutputStream();
    private final byte[] tampon = new byte[TAMPON];

    /** What is in the buffer and was not given yet. */
    private int debut;

    private int fin;

    private long numero;

    private Lignes(InputStream octets, String fichier) {
        this.octets = octets;
        this.fichier = fichier;
    }

    static Lignes ouvrir(Path fichier) throws IOException {
        return new Lignes(Files.newInputStream(fichier), fichier.getFileName().toString());
    }

    /** The next line with its end; null after the last. */
    byte @Nullable [] suivante() throws IOException, Constat {
        ligne.reset();
        while (debut < fin || remplir()) {
            var arret = debut;
            while (arret < fin && tampon[arret] != '\n') {
                arret++;
            }
            var finie = arret < fin;
            ligne.write(tampon, debut, arret - debut + (finie ? 1 : 0));
            debut = finie ? arret + 1 : fin;
            if (finie) {
                numero++;
                return ligne.toByteArray();
            }
            if (ligne.size() > LONGUEUR_AU_PLUS) {
                numero++;
                throw Constat.illisible("trop.long", lieu());
            }
        }
        if (ligne.size() > 0) {
            numero++;
            throw Constat.illisible("coupee", lieu());
        }
        return null;
    }

    private boolean remplir() throws IOException {
        debut = 0;
        fin = Math.max(0, octets.read(tampon));
        return fin > 0;
    }

    long numero() {
        return numero;
    }

    String lieu() {
        return Verdict.phrase("lieu.ligne", numero, fichier);
    }

    @Override
    public void close() throws IOException {
        octets.close();
    }
}
