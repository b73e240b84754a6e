package fr.entremise.lanceur.compagnon;

import com.sun.net.httpserver.HttpServer;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Courriels;
import fr.entremise.lanceur.Port;
import fr.entremise.lanceur.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;

/** The small web server of the companion. */
public final class Compagnon implements AutoCloseable {

    private final HttpServer serveur;

    private Compagnon(HttpServer serveur) {
        this.serveur = serveur;
    }

    public static Compagnon demarrer(Configuration configuration, Secrets secrets, Courriels courriels, Clock clock) {
        try {
            var serveur = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            configuration.ports().de(Port.COMPAGNON)),
                    0);
            serveur.start();
            return new Compagnon(serveur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}
