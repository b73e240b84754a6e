package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.journal.model.Entrees.Page;
import fr.entremise.journal.model.Entrees.Repere;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One search of the journal, whose cost does not grow with the journal: one criterion leads along its index, latest
 * first; the others are looked at on the way, over so many entries and no more. When too few were found by then, the
 * page says where it stopped, and the next one begins there.
 */
final class RechercheEntrees {

    /** Over how many entries the other criteria are looked at, in one page. */
    static final int BORNE = 5_000;

    /** Of each key, when there are many: or some would never be looked at. */
    private static final int BORNE_PAR_CLE = 50;

    /** From so many keys on, the latest months are looked at first: most often that is enough. */
    private static final int BEAUCOUP = 8;

    private static final List<Duration> FENETRES = List.of(Duration.ofDays(31), Duration.ofDays(366));

    private static final String BORNES =
            " e.instant >= ? and e.instant <= ? and (e.instant, e.id) < (?, ?) and (e.instant, e.id) >= (?, ?)";

    private static final String ORDRE = " order by e.instant desc, e.id desc ";

    private static final String SORTIE =
            "select e.id, e.instant, e.evenement, e.issue, e.auteur_qualite, e.auteur_id, e.auteur_roles,"
                    + " e.organisation_id, e.usager_id, e.mandat_id, e.demarche, e.details, f.rang from (%s) e"
                    + " left join journal_feuille f on f.entree_id = e.id" + ORDRE;

    private final Portee portee;
    private final Criteres criteres;
    private final Repere repere;
    private final int limite;
    private final Conduite conduite;

    RechercheEntrees(Portee portee, Criteres criteres, Repere repere, int limite) {
        this.portee = portee;
        this.criteres = criteres;
        this.repere = avant(repere, criteres.avant());
        this.limite = limite;
        this.conduite = Conduite.choisir(portee, criteres);
    }

    private static Repere avant(Repere repere, @Nullable Instant avant) {
        return avant == null || repere.instant().isBefore(avant) ? repere : new Repere(avant, new UUID(0, 0));
    }

    Page chercher(Connection connexion, Instant maintenant) throws SQLException {
        var plancher = criteres.depuis() == null ? Instant.EPOCH : criteres.depuis();
        if (conduite.cles().size() > BEAUCOUP) {
            var haut = repere.instant().isBefore(maintenant) ? repere.instant() : maintenant;
            for (var fenetre : FENETRES) {
                var page = chercherDepuis(connexion, haut.minus(fenetre));
                if (page.suite() != null || !haut.minus(fenetre).isAfter(plancher)) {
                    return page;
                }
            }
        }
        return chercherDepuis(connexion, plancher);
    }

    private Page chercherDepuis(Connection connexion, Instant fenetre) throws SQLException {
        var plancher = criteres.depuis() != null && criteres.depuis().isAfter(fenetre) ? criteres.depuis() : fenetre;
        var arret = reste().isEmpty() ? null : arret(connexion, plancher);
        var lignes = lignes(connexion, arret == null ? new Repere(plancher, new UUID(0, 0)) : arret);
        if (lignes.size() > limite) {
            var page = List.copyOf(lignes.subList(0, limite));
            return new Page(page, page.get(limite - 1).repere());
        }
        return new Page(List.copyOf(lignes), arret);
    }

    /** What the index of the leading criterion does not answer. */
    private List<Condition> reste() {
        var reste = new ArrayList<Condition>();
        if (!conduite.suit("organisation_id") && portee.organisations() != null) {
            var organisations = portee.organisations();
            reste.add(new Condition("e.organisation_id = any (?)", place -> place.tableau("uuid", organisations)));
        }
        if (!conduite.suit("usager_id") && portee.usager() != null) {
            var usager = portee.usager();
            reste.add(new Condition("e.usager_id = ?", place -> place.objet(usager)));
        }
        if (!conduite.suit("auteur_id") && criteres.auteurs() != null) {
            var auteurs = criteres.auteurs();
            reste.add(new Condition("e.auteur_id = any (?)", place -> place.tableau("varchar", auteurs)));
        }
        if (!conduite.suit("evenement") && criteres.evenement() != null) {
            var evenement = criteres.evenement();
            reste.add(new Condition("e.evenement = ?", place -> place.objet(evenement)));
        }
        if (!conduite.refus() && criteres.issue() != null) {
            var issue = criteres.issue().name();
            reste.add(new Condition("e.issue = ?", place -> place.objet(issue)));
        }
        return reste;
    }

    /** Where the page ends at the latest; null when the whole journal is looked at before. */
    private @Nullable Repere arret(Connection connexion, Instant plancher) throws SQLException {
        var sql = conduite.parCle("select e.instant, e.id from journal_entree e where " + conduite.condition() + BORNES
                + ORDRE + "offset ? limit 1");
        try (var requete = connexion.prepareStatement(sql + " limit 1")) {
            var place = new Places(requete);
            conduite.lier(place);
            borner(place, new Repere(plancher, new UUID(0, 0)));
            place.entier(conduite.borne() - 1);
            try (var lignes = requete.executeQuery()) {
                return lignes.next() ? repere(lignes, 1, 2) : null;
            }
        }
    }

    private List<LigneJournal> lignes(Connection connexion, Repere plancher) throws SQLException {
        var reste = reste();
        var conditions = Stream.concat(Stream.of(BORNES), reste.stream().map(Condition::sql))
                .collect(Collectors.joining(" and "));
        var sql = conduite.parCle(
                "select e.* from journal_entree e where " + conduite.condition() + conditions + ORDRE + "limit ?");
        try (var requete = connexion.prepareStatement(SORTIE.formatted(sql + " limit ?"))) {
            var place = new Places(requete);
            conduite.lier(place);
            borner(place, plancher);
            for (var condition : reste) {
                condition.valeur().lier(place);
            }
            place.entier(limite + 1);
            place.entier(limite + 1);
            try (var resultat = requete.executeQuery()) {
                var lignes = new ArrayList<LigneJournal>();
                while (resultat.next()) {
                    lignes.add(ligne(resultat));
                }
                return lignes;
            }
        }
    }

    private void borner(Places place, Repere plancher) throws SQLException {
        place.instant(plancher.instant());
        place.instant(repere.instant());
        place.instant(repere.instant());
        place.objet(repere.id());
        place.instant(plancher.instant());
        place.objet(plancher.id());
    }

    private static LigneJournal ligne(ResultSet ligne) throws SQLException {
        var demarche = ligne.getString(11);
        var roles = ligne.getString(7);
        return new LigneJournal(
                ligne.getObject(1, UUID.class),
                ligne.getObject(2, OffsetDateTime.class).toInstant(),
                ligne.getString(3),
                Issue.valueOf(ligne.getString(4)),
                Auteur.Qualite.valueOf(ligne.getString(5)),
                ligne.getString(6),
                roles.isEmpty() ? Set.of() : Set.of(roles.split(",", -1)),
                ligne.getObject(8, UUID.class),
                ligne.getObject(9, UUID.class),
                ligne.getObject(10, UUID.class),
                demarche == null ? null : Demarche.valueOf(demarche),
                ligne.getString(12),
                ligne.getObject(13, Long.class));
    }

    private static Repere repere(ResultSet ligne, int instant, int id) throws SQLException {
        return new Repere(ligne.getObject(instant, OffsetDateTime.class).toInstant(), ligne.getObject(id, UUID.class));
    }

    /**
     * The criterion that leads, by the index of its column.
     *
     * @param colonne null when there is none: the whole journal is read, by its instants
     * @param refus whether the index of refusals leads
     */
    private record Conduite(@Nullable String colonne, String type, List<?> cles, boolean refus) {

        static Conduite choisir(Portee portee, Criteres criteres) {
            if (criteres.mandats() != null) {
                return sur("mandat_id", "uuid", criteres.mandats());
            }
            if (criteres.auteurs() != null) {
                return sur("auteur_id", "varchar", criteres.auteurs());
            }
            if (portee.usager() != null) {
                return sur("usager_id", "uuid", Set.of(portee.usager()));
            }
            if (criteres.evenement() != null
                    && (portee.organisations() == null || portee.organisations().size() > 1)) {
                return sur("evenement", "varchar", Set.of(criteres.evenement()));
            }
            if (portee.organisations() != null) {
                return new Conduite(
                        "organisation_id",
                        "uuid",
                        List.copyOf(portee.organisations()),
                        criteres.issue() == Issue.REFUSE && criteres.evenement() == null);
            }
            return new Conduite(null, "", List.of(), false);
        }

        private static Conduite sur(String colonne, String type, Set<?> cles) {
            return new Conduite(colonne, type, List.copyOf(cles), false);
        }

        boolean suit(String nom) {
            return nom.equals(colonne);
        }

        String condition() {
            return colonne == null ? "" : "e." + colonne + " = cle and " + (refus ? "e.issue = 'REFUSE' and " : "");
        }

        /** How far to look along each key. */
        int borne() {
            return Math.max(BORNE / Math.max(cles.size(), 1), BORNE_PAR_CLE);
        }

        /** The entries of each key, then the latest of all. */
        String parCle(String sql) {
            return colonne == null
                    ? "select e.* from (" + sql + ") e" + ORDRE
                    : "select e.* from unnest(cast(? as " + type + "[])) cle cross join lateral (" + sql + ") e"
                            + ORDRE;
        }

        void lier(Places place) throws SQLException {
            if (colonne != null) {
                place.tableau(type, cles);
            }
        }

        @Override
        public String toString() {
            return "Conduite";
        }
    }

    private record Condition(String sql, Valeur valeur) {}

    @FunctionalInterface
    private interface Valeur {
        void lier(Places place) throws SQLException;
    }

    /** Fills the places of a statement in their order. */
    private static final class Places {

        private final PreparedStatement requete;
        private int rang;

        Places(PreparedStatement requete) {
            this.requete = requete;
        }

        void instant(Instant instant) throws SQLException {
            objet(instant.atOffset(ZoneOffset.UTC));
        }

        void entier(int valeur) throws SQLException {
            rang++;
            requete.setInt(rang, valeur);
        }

        void objet(Object valeur) throws SQLException {
            rang++;
            requete.setObject(rang, valeur);
        }

        void tableau(String type, Collection<?> valeurs) throws SQLException {
            rang++;
            requete.setArray(rang, requete.getConnection().createArrayOf(type, valeurs.toArray()));
        }
    }
}
