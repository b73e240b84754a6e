package fr.entremise.lanceur;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The post office of the demo: takes every message, sends none, forgets them all when it stops. */
public final class Courriels implements AutoCloseable {

    private final GreenMail serveur;

    private Courriels(GreenMail serveur) {
        this.serveur = serveur;
    }

    static Courriels demarrer(int port) {
        var serveur = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        serveur.start();
        return new Courriels(serveur);
    }

    /** Every message received, newest first. */
    public List<Courriel> recus() {
        var recus = new ArrayList<Courriel>();
        try {
            for (var message : serveur.getReceivedMessages()) {
                recus.add(courriel(recus.size(), message));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.reverse(recus);
        return recus;
    }

    @Override
    public void close() {
        serveur.stop();
    }

    private static Courriel courriel(int numero, MimeMessage message) throws MessagingException, IOException {
        var texte = new StringBuilder();
        var pieces = new ArrayList<String>();
        lire(message, texte, pieces);
        return new Courriel(
                numero,
                adresses(message.getFrom()),
                adresses(message.getAllRecipients()),
                String.valueOf(message.getSubject()),
                message.getSentDate() == null ? null : message.getSentDate().toInstant(),
                texte.toString(),
                List.copyOf(pieces));
    }

    private static void lire(Part partie, StringBuilder texte, List<String> pieces)
            throws MessagingException, IOException {
        if (partie.getFileName() != null) {
            pieces.add(partie.getFileName());
        } else if (partie.getContent() instanceof MimeMultipart parties) {
            for (var i = 0; i < parties.getCount(); i++) {
                lire(parties.getBodyPart(i), texte, pieces);
            }
        } else if (partie.isMimeType("text/plain")) {
            texte.append(partie.getContent());
        }
    }

    private static String adresses(Address @Nullable [] adresses) {
        return adresses == null ? "" : InternetAddress.toUnicodeString(adresses);
    }
}
