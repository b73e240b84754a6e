package fr.entremise.bench;

import fr.entremise.bench.Charge.Acte;
import fr.entremise.bench.Charge.Mesure;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Lanceur;
import fr.entremise.lanceur.Plateforme;
import fr.entremise.lanceur.Ports;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Starts what the demo starts, with a thousand mandats, puts load on it and prints the table. */
public final class Banc {

    private static final int DECALAGE = 10_000;
    private static final int CLIENTS = 16;
    private static final int SESSIONS = 64;
    private static final int TOURS = 3;

    /** From the greatest rate of the closed loop down. */
    private static final double PAS = 0.12;

    private static final double MOINDRE = 0.5;

    /** Before the compiler of the JVM has seen all, a figure tells of the compiler. */
    private static final int CHAUFFES = Integer.getInteger("bench.chauffes", 4);

    /** The State's service on such a machine with two workers, measured by us: docs/performance.md. */
    private static final double COUPLES_ETAT = 7.4;

    private static final double UTILISATIONS_ETAT = 1.8;

    private static final Map<String, Integer> FAUTES = new ConcurrentHashMap<>();

    private final Plateforme plateforme;
    private final FranceConnect franceConnect;
    private final Tableau tableau = new Tableau();

    private Banc(Plateforme plateforme, FranceConnect franceConnect) {
        this.plateforme = plateforme;
        this.franceConnect = franceConnect;
    }

    /** {@code arguments}: the root of the repository, already built. */
    public static void main(String... arguments) {
        try {
            executer(Path.of(arguments[0]).toAbsolutePath().normalize());
            System.exit(FAUTES.isEmpty() ? 0 : 1);
        } catch (IOException | SQLException | RuntimeException | Error e) {
            System.getLogger(Banc.class.getName()).log(Level.ERROR, "bench", e);
            System.exit(2); // whatever thread is left
        }
    }

    private static void executer(Path depot) throws IOException, SQLException {
        var dossier = depot.resolve("bench/target/banc");
        supprimer(dossier);
        var demo = Configuration.duDepot(depot, Ports.decales(DECALAGE), dossier);
        var configuration = new Configuration(
                demo.ports(),
                demo.serveur(),
                demo.keycloak(),
                demo.realms(),
                demo.themes(),
                EarDuBanc.faire(demo.ear(), dossier.resolve("entremise.ear")),
                demo.donnees(),
                demo.noeuds());
        try (var plateforme = Lanceur.demarrer(configuration)) {
            dire("mille mandats");
            var donnees = DonneesBanc.remplir(configuration, plateforme.secrets());
            new Banc(plateforme, new FranceConnect(plateforme, donnees)).mesurer(scenarios());
        }
    }

    private static Set<String> scenarios() {
        return Arrays.stream(System.getProperty("bench.scenarios", "").split(",", -1))
                .map(String::strip)
                .filter(nom -> !nom.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A failure of the load, told once of each kind at the end: one of them spoils the figures. */
    static void signaler(Exception faute) {
        FAUTES.merge(faute.toString(), 1, Integer::sum);
    }

    private void mesurer(Set<String> scenarios) throws IOException, SQLException {
        etat();
        var actes = 0.0;
        if (veut(scenarios, "couples")) {
            var maximum = couples();
            surcharge(maximum);
            actes = delivrances();
        }
        if (veut(scenarios, "utilisations")) {
            utilisations();
        }
        if (veut(scenarios, "journal")) {
            journal(actes);
        }
        if (veut(scenarios, "chaines")) {
            chaines();
        }
        if (veut(scenarios, "volume")) {
            volume();
        }
        System.out.println();
        System.out.println(Machine.texte());
        System.out.println();
        System.out.println(tableau.texte());
        FAUTES.forEach((faute, fois) -> System.out.println(fois + " × " + faute));
    }

    /** Whether the machine is quiet: else the figures tell of the others on it. */
    private void etat() throws IOException {
        var disque = Machine.disque(plateforme.configuration().donnees());
        tableau.ligne(
                "machine avant la charge",
                "%s programmes en attente d’un cœur ; page gardée par le disque en %s, p99 %s"
                        .formatted(
                                String.format(Locale.FRENCH, "%.1f", Machine.affluence()),
                                ms(disque.moitie()),
                                ms(disque.pire())));
    }

    private static boolean veut(Set<String> scenarios, String nom) {
        return scenarios.isEmpty() || scenarios.contains(nom);
    }

    /** Answers the greatest steady rate. */
    private double couples() throws IOException {
        dire("couples token + userinfo");
        for (var i = 0; i < CHAUFFES; i++) {
            saturerCouples(Duration.ofSeconds(15), 25_000);
        }
        franceConnect.poserCodes(25_000);
        var avant = Processeur.lire(plateforme.configuration().donnees());
        var serree = Charge.saturer(CLIENTS, Duration.ofSeconds(10), franceConnect::couple);
        var cout = Processeur.lire(plateforme.configuration().donnees()).depuis(avant);
        var plafond = serree.debit();
        tableau.ligne(
                "couples, %d clients qui se suivent".formatted(CLIENTS),
                parSeconde(plafond) + ", CPU " + parActe(cout, serree));
        var maximum = maximum(plafond, this::poser, franceConnect::couple);
        tableau.ligne(
                "couples, arrivées régulières",
                parSeconde(maximum.debit()) + fois(maximum.debit(), COUPLES_ETAT) + latence(maximum),
                "≥ 740/s",
                maximum.debit() >= 740);
        moitie(maximum.debit() / 2);
        return maximum.debit();
    }

    /** Latency and cost at half of the maximum. */
    private void moitie(double debit) throws IOException {
        var duree = Duration.ofSeconds(15);
        poser(debit, duree);
        var avant = Processeur.lire(plateforme.configuration().donnees());
        var mesure = Charge.cadencer(debit, duree, franceConnect::couple);
        var cout = Processeur.lire(plateforme.configuration().donnees()).depuis(avant);
        tableau.ligne(
                "couples, à la moitié du maximum",
                parSeconde(mesure.debit()) + latence(mesure),
                "p99 ≤ 50 ms",
                mesure.ms(99) <= 50 && mesure.faux() == 0);
        tableau.ligne("CPU par couple", parActe(cout, mesure));
        tableau.ligne("dont une signature ES256", ms(Signature.cout()));
    }

    private static String parActe(Processeur cout, Mesure mesure) {
        return "WildFly %s, PostgreSQL %s ; la charge elle-même %s"
                .formatted(
                        ms(cout.wildfly() / mesure.total()),
                        ms(cout.postgresql() / mesure.total()),
                        ms(cout.charge() / mesure.total()));
    }

    /** Far more than can be served, then a crowd at the lists beside what FranceConnect asks. */
    private void surcharge(double maximum) throws IOException {
        var duree = Duration.ofSeconds(8);
        poser(3 * maximum, duree);
        var mesure = Charge.cadencer(3 * maximum, duree, franceConnect::couple);
        tableau.ligne(
                "couples, au triple du maximum",
                "%s justes, %s refusés en 503, %d faux ; le refus vient en %s (p99)"
                        .formatted(
                                parSeconde(mesure.debit()),
                                parSeconde(mesure.delestages().getTotalCount() / mesure.secondes()),
                                mesure.faux(),
                                ms(mesure.delestages().getValueAtPercentile(99) / 1000.0)),
                "0 faux, ≤ 100 ms",
                mesure.faux() == 0 && mesure.delestages().getValueAtPercentile(99) <= 100_000);
        foule(maximum / 4);
    }

    /** Lists asked for at three times what can be served, beside what FranceConnect asks. */
    private void foule(double debit) throws IOException {
        var duree = Duration.ofSeconds(8);
        franceConnect.ouvrirSessions(plateforme.configuration(), SESSIONS);
        var servies = Charge.saturer(CLIENTS, duree, franceConnect::liste).debit();
        poser(debit, duree);
        var foule = CompletableFuture.supplyAsync(() -> Charge.cadencer(3 * servies, duree, franceConnect::liste));
        var couples = Charge.cadencer(debit, duree, franceConnect::couple);
        var listes = foule.join();
        tableau.ligne(
                "couples au quart du maximum, des listes étant demandées au triple de ce qui peut être servi",
                "%s%s, %d refusés ; listes : %s justes, %s refusées"
                        .formatted(
                                parSeconde(couples.debit()),
                                latence(couples),
                                couples.delestages().getTotalCount(),
                                parSeconde(listes.debit()),
                                parSeconde(listes.delestages().getTotalCount() / listes.secondes())),
                "aucun refusé",
                couples.delestages().getTotalCount() + couples.faux() + listes.faux() == 0);
    }

    /** One journalled transaction each: the tokens are exchanged before, and live a minute. */
    private double delivrances() throws IOException {
        franceConnect.poserCodes(25_000);
        Charge.saturer(CLIENTS, Duration.ofSeconds(12), franceConnect::echange);
        var debit = Charge.saturer(CLIENTS, Duration.ofSeconds(4), franceConnect::delivrance)
                .debit();
        tableau.ligne("identités délivrées, %d clients qui se suivent".formatted(CLIENTS), parSeconde(debit));
        return debit;
    }

    /** @param actes journalled transactions per second through the ear; zero when they were not measured */
    private void journal(double actes) throws SQLException {
        dire("journal");
        var brut = new JournalBrut(plateforme);
        brut.preparer();
        var commit = brut.commit();
        tableau.ligne(
                "un commit durable",
                "CPU de PostgreSQL %s, attente %s".formatted(ms(commit.cpu()), ms(commit.attente())));
        var tour = Duration.ofSeconds(4);
        brut.avecFeuille(tour);
        brut.sansFeuille(tour);
        var debut = Instant.now();
        var avec = 0.0;
        var sans = 0.0;
        for (var i = 0; i < TOURS; i++) {
            avec += brut.avecFeuille(tour) / TOURS;
            sans += brut.sansFeuille(tour) / TOURS;
        }
        tableau.ligne("lignes du journal sans feuille, %d clients".formatted(CLIENTS), parSeconde(sans));
        tableau.ligne(
                "lignes avec leur feuille, mises en ordre pendant ce temps",
                parSeconde(avec) + pourCent(avec / sans),
                "≥ 85 %",
                avec >= 0.85 * sans);
        var retard = brut.retardDesTetes(debut);
        tableau.ligne("attente d’une tête signée, p99", ms(retard), "≤ 1 s", retard <= 1_000);
        var oubliees = brut.oubliees();
        tableau.ligne("entrées sans tête signée au bout de 10 s", "%.0f".formatted(oubliees), "0", oubliees == 0);
        if (actes > 0) {
            tableau.ligne(
                    "identités délivrées, rapportées aux lignes sans feuille",
                    pourCent(actes / sans).strip(),
                    "≥ 10 %",
                    actes >= 0.1 * sans);
        }
    }

    private void chaines() throws SQLException {
        dire("chaînes et feuilles");
        var chaines = new Chaines(plateforme.base());
        chaines.preparer();
        chaines.mesurer(Chaines.Forme.FEUILLE, CLIENTS, Duration.ofSeconds(3));
        for (var clients : new int[] {CLIENTS, SESSIONS}) {
            for (var forme : Chaines.Forme.values()) {
                var mesure = chaines.mesurer(forme, clients, Duration.ofSeconds(6));
                tableau.ligne(
                        "%s, %d clients, 3 ms de travail".formatted(forme.nom(), clients),
                        parSeconde(mesure.debit()) + latence(mesure));
            }
        }
        tableau.ligne("mise en ordre de 200 000 entrées qui attendent", parSeconde(chaines.miseEnOrdre(200_000)));
    }

    private void volume() throws SQLException {
        var entrees = Long.getLong("bench.entrees", 10_000_000);
        dire("journal de %,d entrées".formatted(entrees));
        var volume = new Volume(plateforme.base());
        volume.generer(entrees);
        var page = volume.premierePage();
        tableau.ligne(
                "%,d entrées : première page d’une structure".formatted(entrees), ms(page), "≤ 50 ms", page <= 50);
        var mandat = volume.parMandat();
        tableau.ligne("%,d entrées : celles d’un mandat".formatted(entrees), ms(mandat), "≤ 50 ms", mandat <= 50);
        var toutes = volume.toutes();
        tableau.ligne("%,d entrées : première page de toutes".formatted(entrees), ms(toutes), "≤ 50 ms", toutes <= 50);
    }

    private Mesure saturerCouples(Duration duree, int codes) throws IOException {
        franceConnect.poserCodes(codes);
        return Charge.saturer(CLIENTS, duree, franceConnect::couple);
    }

    private void poser(double debit, Duration duree) throws IOException {
        franceConnect.poserCodes((int) (debit * duree.toSeconds()) + 10);
    }

    private void utilisations() throws IOException {
        dire("utilisations entières");
        franceConnect.ouvrirSessions(plateforme.configuration(), SESSIONS);
        for (var i = 0; i < CHAUFFES; i++) {
            Charge.saturer(CLIENTS, Duration.ofSeconds(15), franceConnect::utilisation);
        }
        var avant = Processeur.lire(plateforme.configuration().donnees());
        var serree = Charge.saturer(CLIENTS, Duration.ofSeconds(10), franceConnect::utilisation);
        var cout = Processeur.lire(plateforme.configuration().donnees()).depuis(avant);
        var plafond = serree.debit();
        tableau.ligne(
                "utilisations, %d clients qui se suivent".formatted(CLIENTS),
                parSeconde(plafond) + ", CPU " + parActe(cout, serree));
        var maximum = maximum(plafond, (debit, duree) -> {}, franceConnect::utilisation);
        tableau.ligne(
                "utilisations entières, arrivées régulières",
                parSeconde(maximum.debit()) + fois(maximum.debit(), UTILISATIONS_ETAT) + latence(maximum),
                "≥ 90/s",
                maximum.debit() >= 90);
    }

    /**
     * The greatest of a few rates at which at most one in fifty is refused or late: half a second at the worst
     * hundredth. When there is none, what became of the smallest.
     */
    private static Mesure maximum(double plafond, Preparation preparation, Acte acte) throws IOException {
        var duree = Duration.ofSeconds(8);
        var part = 1.0;
        while (true) {
            preparation.faire(plafond * part, duree);
            var mesure = Charge.cadencer(plafond * part, duree, acte);
            if ((mesure.debit() > plafond * part * 0.98 && mesure.ms(99) < 500) || part < MOINDRE) {
                return mesure;
            }
            dire("%s demandés : %s%s"
                    .formatted(parSeconde(plafond * part), parSeconde(mesure.debit()), latence(mesure)));
            part -= PAS;
        }
    }

    @FunctionalInterface
    private interface Preparation {
        void faire(double debit, Duration duree) throws IOException;
    }

    private static String parSeconde(double debit) {
        return String.format(Locale.FRENCH, "%.0f/s", debit);
    }

    private static String fois(double debit, double etat) {
        return String.format(Locale.FRENCH, " (%.0f fois l’État)", debit / etat);
    }

    private static String pourCent(double part) {
        return String.format(Locale.FRENCH, " (%.0f %%)", 100 * part);
    }

    private static String ms(double ms) {
        return String.format(Locale.FRENCH, "%.2f ms", ms);
    }

    private static String latence(Mesure mesure) {
        return String.format(
                Locale.FRENCH, ", p50 %.1f ms, p99 %.1f ms, max %.0f ms", mesure.ms(50), mesure.ms(99), mesure.ms(100));
    }

    private static void dire(String etape) {
        System.out.println("Banc : " + etape);
    }

    private static void supprimer(Path dossier) throws IOException {
        if (Files.exists(dossier)) {
            try (var fichiers = Files.walk(dossier)) {
                fichiers.sorted(java.util.Comparator.reverseOrder())
                        .forEach(fichier -> fichier.toFile().delete());
            }
        }
    }
}
