package fr.entremise.lanceur.compagnon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Courriels;
import fr.entremise.lanceur.Port;
import fr.entremise.lanceur.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The small web server of the companion, on the loopback address. */
public final class Compagnon implements AutoCloseable {

    private static final String COURRIELS = "/courriels/";

    private final HttpServer serveur;
    private final ExecutorService executeur = Executors.newCachedThreadPool();
    private final String formulairesVers;
    private final PageAccueil accueil;
    private final PageCourriels courriels;
    private final SiteDemarche site;
    private final Horodatage horodatage;

    private Compagnon(Configuration configuration, Secrets secrets, Courriels recus, Clock clock) throws IOException {
        // The logout of the site passes by both.
        formulairesVers = configuration.urlKeycloak() + " " + configuration.urlApplication();
        accueil = new PageAccueil(configuration, clock);
        courriels = new PageCourriels(recus);
        site = new SiteDemarche(configuration, secrets);
        horodatage = Horodatage.lire(configuration.horodatage(), clock);
        var adresse = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), configuration.ports().de(Port.COMPAGNON));
        serveur = HttpServer.create(adresse, 0);
    }

    public static Compagnon demarrer(Configuration configuration, Secrets secrets, Courriels recus, Clock clock) {
        try {
            var compagnon = new Compagnon(configuration, secrets, recus, clock);
            compagnon.serveur.createContext("/", compagnon::servir);
            compagnon.serveur.setExecutor(compagnon.executeur);
            compagnon.serveur.start();
            return compagnon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        serveur.stop(0);
        executeur.shutdownNow();
    }

    private void servir(HttpExchange echange) throws IOException {
        try (echange) {
            reponse(Demande.de(echange)).envoyer(echange, formulairesVers);
        }
    }

    private Reponse reponse(Demande demande) {
        try {
            return repondre(demande);
        } catch (IOException | RuntimeException e) {
            System.getLogger(Compagnon.class.getName()).log(Level.ERROR, demande.chemin(), e);
            return Reponse.page(500, "panne.html", Map.of());
        }
    }

    private Reponse repondre(Demande demande) throws IOException {
        var chemin = demande.chemin();
        if (chemin.equals("/site") || chemin.startsWith("/site/")) {
            return site.repondre(demande);
        }
        if (chemin.startsWith(COURRIELS)) {
            return courriels.un(chemin.substring(COURRIELS.length()));
        }
        return switch (chemin) {
            case "/" -> accueil.page();
            case "/codes" -> accueil.codes();
            case "/horodatage" -> horodatage.repondre(demande);
            case "/courriels" -> courriels.liste();
            case "/style.css" -> Reponse.contenu(200, "text/css", Gabarit.ressource("style.css"));
            case "/codes.js" -> Reponse.contenu(200, "text/javascript", Gabarit.ressource("codes.js"));
            default -> Reponse.introuvable();
        };
    }
}
