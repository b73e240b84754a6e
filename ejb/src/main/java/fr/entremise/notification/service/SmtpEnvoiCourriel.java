package fr.entremise.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.model.ServiceIndisponible;
import fr.entremise.common.service.Parametres;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** By the mail session of the server. */
@ApplicationScoped
class SmtpEnvoiCourriel implements EnvoiCourriel {

    @Resource(lookup = "java:jboss/mail/Entremise")
    Session session;

    @Inject
    Parametres parametres;

    @Inject
    Clock clock;

    @SuppressWarnings("NullAway.Init") // filled by the container
    SmtpEnvoiCourriel() {}

    @Override
    public void envoyer(Courriel courriel) {
        try {
            var message = new MessageIdentifie(session, courriel.id());
            message.setFrom(new InternetAddress(parametres.expediteur(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(courriel.destinataire(), true));
            message.setSubject(courriel.objet(), UTF_8.name());
            message.setText(courriel.corps(), UTF_8.name());
            message.setHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
            // RFC 3834: nobody should answer a message that a machine sent.
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException nonRemis) {
            throw new ServiceIndisponible("SMTP", nonRemis);
        }
    }

    /** Keeps its own Message-ID, where the library would draw a new one at each attempt. Source: RFC 5322 §3.6.4. */
    private static final class MessageIdentifie extends MimeMessage {

        private final UUID id;

        MessageIdentifie(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@entremise>");
        }
    }
}
