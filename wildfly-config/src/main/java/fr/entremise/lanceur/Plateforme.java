package fr.entremise.lanceur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What one start has put up; closing it stops all of it, last started first. Also closed when this JVM is stopped. */
public final class Plateforme implements AutoCloseable {

    private final Configuration configuration;
    private final Secrets secrets;
    private final Deque<AutoCloseable> demarres = new ArrayDeque<>();
    private final List<Processus> processus = new ArrayList<>();
    private final Thread arretDeLaJvm = new Thread(this::arreter, "arret");
    private boolean arretee;

    Plateforme(Configuration configuration, Secrets secrets) {
        this.configuration = configuration;
        this.secrets = secrets;
        Runtime.getRuntime().addShutdownHook(arretDeLaJvm);
    }

    public Configuration configuration() {
        return configuration;
    }

    public Secrets secrets() {
        return secrets;
    }

    public BaseDeDonnees base() {
        return demarre(BaseDeDonnees.class);
    }

    public Courriels courriels() {
        return demarre(Courriels.class);
    }

    /** The base folder of the first WildFly, ready to be used by whoever starts WildFly itself. */
    public Path dossierWildFly() {
        return dossierWildFly(Noeud.PREMIER);
    }

    public Path dossierWildFly(Noeud noeud) {
        return new ServeurWildFly(configuration, secrets, noeud).dossier();
    }

    /** Keeps {@code service} until the end, or ends it at once when the end has already come. */
    synchronized <T extends AutoCloseable> T ajouter(T service) {
        if (arretee) {
            fermer(service);
            throw new EchecDemarrage(Textes.texte("interrompu"));
        }
        demarres.push(service);
        return service;
    }

    /** Starts a program, whose output goes to {@code journal} in the folder of logs. */
    synchronized Processus lancer(
            String nom, String journal, Map<String, String> environnement, List<String> commande) {
        if (arretee) {
            throw new EchecDemarrage(Textes.texte("interrompu"));
        }
        processus.removeIf(un -> un.finiAvant(Duration.ZERO)); // a build step that has done its work
        var lance = ajouter(Processus.lancer(nom, configuration.journaux().resolve(journal), environnement, commande));
        processus.add(lance);
        return lance;
    }

    /** Waits for the end; a program that ends by itself is a failure. */
    void surveiller() {
        CompletableFuture<?>[] fins;
        synchronized (this) {
            fins = processus.stream().map(Processus::fin).toArray(CompletableFuture<?>[]::new);
        }
        var mort = (Processus) CompletableFuture.anyOf(fins).join();
        synchronized (this) {
            if (!arretee) {
                throw mort.echec("processus.mort", mort.nom(), Integer.toString(mort.codeRetour()));
            }
        }
    }

    @Override
    public void close() {
        arreter();
        try {
            Runtime.getRuntime().removeShutdownHook(arretDeLaJvm);
        } catch (IllegalStateException enCours) {
            // the JVM is stopping: the hook has nothing left to do
        }
    }

    private synchronized void arreter() {
        arretee = true;
        processus.forEach(Processus::demanderArret); // together: each takes seconds to end
        while (!demarres.isEmpty()) {
            fermer(demarres.pop());
        }
        processus.clear();
    }

    private static void fermer(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            System.err.println(Textes.texte("arret.echec", String.valueOf(e.getMessage())));
        }
    }

    private synchronized <T> T demarre(Class<T> type) {
        return demarres.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
