package fr.entremise.lanceur;

import fr.entremise.lanceur.compagnon.Compagnon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts the demo and keeps it until Ctrl-C; tests start the same through {@link #demarrer}. */
public final class Lanceur {

    private Lanceur() {}

    /** {@code arguments}: the root of the repository, already built. */
    public static void main(String... arguments) {
        try {
            suivreLeParent();
            executer(Path.of(arguments[0]).toAbsolutePath().normalize(), Proprietes.systeme());
        } catch (EchecDemarrage e) {
            System.err.println(System.lineSeparator() + e.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            System.getLogger(Lanceur.class.getName()).log(Level.ERROR, "demarrage", e);
            System.exit(1); // whatever thread is left
        }
    }

    private static void executer(Path depot, Proprietes proprietes) {
        var configuration = Configuration.demo(depot, proprietes);
        configuration
                .ports()
                .exigerLibres(
                        configuration
                                .noeuds()); // first: a demo that runs holds its ports, and its data are not forgotten
        if (proprietes.valeur("entremise.neuf").filter("true"::equals).isPresent()) {
            oublier(configuration);
        }
        Textes.dire("demarrage", configuration.journaux());
        try (var plateforme = demarrer(configuration)) {
            Textes.dire(
                    "pret", configuration.urlApplication(), configuration.urlCompagnon(), Secrets.MOT_DE_PASSE_DEMO);
            plateforme.surveiller();
        }
    }

    /** Everything, ready: the application answers, can log people in, and holds the people of the demo. */
    public static Plateforme demarrer(Configuration configuration) {
        configuration.exigerConstruite();
        var plateforme = demarrerBase(configuration);
        try {
            var secrets = plateforme.secrets();
            var base = plateforme.base();
            var serveurs = new ArrayList<Runnable>();
            serveurs.add(() -> new ServeurKeycloak(configuration, secrets).demarrer(plateforme, base));
            configuration.tousLesNoeuds().stream()
                    .map(noeud -> new ServeurWildFly(configuration, secrets, noeud))
                    .forEach(serveur -> serveurs.add(() -> serveur.demarrer(plateforme)));
            ensemble(serveurs);
            DonneesDemo.remplir(configuration, secrets, Clock.systemUTC());
            // Each WAR reads the provider's metadata at its first request; nobody should wait for it.
            for (var noeud : configuration.tousLesNoeuds()) {
                List.of("/", "/pro/").forEach(chemin -> Readiness.statut(configuration.urlApplication(noeud) + chemin));
            }
            plateforme.ajouter(Compagnon.demarrer(configuration, secrets, plateforme.courriels(), Clock.systemUTC()));
            return plateforme;
        } catch (RuntimeException e) {
            plateforme.close();
            throw e;
        }
    }

    /**
     * Database, keys, post office, and a WildFly base folder with its properties, for whoever starts WildFly itself;
     * the ports of what it does not start are reserved too.
     */
    public static Plateforme demarrerBase(Configuration configuration) {
        configuration.ports().exigerLibres(configuration.noeuds());
        try {
            Dossiers.creerPrive(configuration.donnees());
            var secrets = Secrets.lireOuCreer(configuration.donnees().resolve("secrets.properties"));
            var coffre = secrets.de(Secret.COFFRE_CLES);
            CreationCles.creerSiAbsentes(configuration.cles(), coffre, Clock.systemUTC());
            new CachetDemo(Clock.systemUTC()).creerSiAbsent(configuration.cles(), coffre);
            new HorodatageDemo(Clock.systemUTC()).creerSiAbsent(configuration.horodatage());
            Dossiers.creerPrive(configuration.temoin());
            if (configuration.noeuds() > 1) {
                new CleGrappe(Clock.systemUTC()).creerSiAbsente(configuration.cles(), secrets.de(Secret.GRAPPE));
            }
            new ServeurWildFly(configuration, secrets, Noeud.PREMIER).preparer();
            var plateforme = new Plateforme(configuration, secrets);
            try {
                plateforme.ajouter(BaseDeDonnees.demarrer(configuration, secrets));
                plateforme.ajouter(Courriels.demarrer(configuration.ports().de(Port.SMTP)));
                return plateforme;
            } catch (RuntimeException e) {
                plateforme.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts again one node that has ended. */
    public static void redemarrer(Plateforme plateforme, Noeud noeud) {
        new ServeurWildFly(plateforme.configuration(), plateforme.secrets(), noeud).demarrer(plateforme);
    }

    /** Runs all of them at once; returns when all are done, throws as soon as one has failed. */
    private static void ensemble(List<Runnable> taches) {
        var echec = new CompletableFuture<Void>();
        var toutes = taches.stream()
                .map(tache -> CompletableFuture.runAsync(tache, fil -> new Thread(fil, "demarrage").start())
                        .whenComplete((rien, e) -> {
                            if (e != null) {
                                echec.completeExceptionally(e);
                            }
                        }))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(toutes), echec).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Maven killed the hard way cannot tell us: we stop when it is gone. */
    private static void suivreLeParent() {
        if (Boolean.getBoolean("entremise.suivre.parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var guetteur = new Thread(
                        () -> {
                            parent.onExit().join();
                            System.exit(0);
                        },
                        "guetteur");
                guetteur.setDaemon(true);
                guetteur.start();
            });
        }
    }

    /** Only what a start has made, and only where one has been. */
    private static void oublier(Configuration configuration) {
        if (!Files.exists(configuration.donnees().resolve("secrets.properties"))) {
            return;
        }
        try {
            for (var nom : List.of(
                    "postgresql",
                    "keycloak",
                    "wildfly",
                    "journaux",
                    "cles",
                    "horodatage",
                    "temoin",
                    "secrets.properties")) {
                Dossiers.supprimer(configuration.donnees().resolve(nom));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
