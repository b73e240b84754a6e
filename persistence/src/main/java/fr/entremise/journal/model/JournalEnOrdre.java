package fr.entremise.journal.model;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how long the oldest entry without a signed head has been waiting, in seconds, and how many entries no month
 * holds. Both should be next to nothing; neither is a reason to stop serving people, so that it is up whenever the
 * database answers: the operator's monitoring reads the figures.
 */
@Readiness
@ApplicationScoped
public class JournalEnOrdre implements HealthCheck {

    private static final String RETARD = """
            select coalesce(cast(extract(epoch from now() - (
              select e.instant from journal_entree e
              where (e.xid, e.instant, e.id) > (
                  select t.xid, t.entree_instant, t.entree_id from journal_tete t order by t.taille desc limit 1)
                and not exists (select 1 from journal_feuille f where f.entree_id = e.id)
              order by e.xid, e.instant, e.id limit 1)) as bigint), 0)
            """;

    private static final String SANS_MOIS = "select count(*) from (select 1 from journal_entree_reste limit 1000) r";

    @Resource(lookup = "java:jboss/datasources/EntremiseDS")
    DataSource base;

    @SuppressWarnings("NullAway.Init") // filled by the container
    JournalEnOrdre() {}

    @Override
    public HealthCheckResponse call() {
        var reponse = HealthCheckResponse.named("journal");
        try (var connexion = base.getConnection();
                var instruction = connexion.createStatement()) {
            return reponse.up()
                    .withData("retard_s", nombre(instruction, RETARD))
                    .withData("sans_mois", nombre(instruction, SANS_MOIS))
                    .build();
        } catch (SQLException injoignable) {
            return reponse.down().build();
        }
    }

    private static long nombre(Statement instruction, String requete) throws SQLException {
        try (var ligne = instruction.executeQuery(requete)) {
            ligne.next();
            return ligne.getLong(1);
        }
    }
}
