package fr.entremise.common.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets one half of the nodes go on when the other half has gone silent. Seen from here, dead nodes and a cut link look
 * alike, and two halves that both go on would take the same code twice: the database, which nobody works without, gives
 * its one lock to one of them. A minority never asks, a majority has no need to; a server alone is never cut.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArbitreGrappe {

    private static final Logger LOG = Logger.getLogger(ArbitreGrappe.class);
    private static final String CLE = "hashtextextended('entremise:grappe', 0)";
    private static final int DELAI_S = 2;

    @Resource(lookup = "java:jboss/datasources/EntremiseDS")
    DataSource base;

    @Inject
    Memoire memoire;

    @Inject
    Parametres parametres;

    /** Holds the lock for as long as it is open. */
    private @Nullable Connection verrou;

    /** The other half goes on: from now on it knows better than we do, whatever becomes of it. */
    private boolean refuse;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void veiller() {
        if (verrou != null) {
            tenir(verrou);
        } else if (!memoire.estCoupee()) {
            refuse = false;
        } else if (!refuse && memoire.noeudsVisibles() * 2 == parametres.noeuds()) {
            demander();
        }
    }

    private void demander() {
        try {
            var connexion = base.getConnection();
            if (repond(connexion, "select pg_try_advisory_lock(" + CLE + ")")) {
                verrou = connexion;
                memoire.rouvrir();
                LOG.warn("half of the nodes are silent: this half goes on");
            } else {
                connexion.close();
                refuse = true;
                LOG.error(
                        "half of the nodes are silent, and the other half goes on: codes and tokens are refused here");
            }
        } catch (SQLException injoignable) {
            LOG.warnf("the database does not say which half goes on (%s)", injoignable.getSQLState());
        }
    }

    private void tenir(Connection tenu) {
        try {
            if (memoire.noeudsVisibles() * 2 > parametres.noeuds()) {
                rendre(tenu);
                LOG.info("the nodes see each other again");
            } else if (!tenu.isValid(DELAI_S)) {
                memoire.fermer();
                rendre(tenu);
            }
        } catch (SQLException perdue) {
            memoire.fermer();
            rendre(tenu);
        }
    }

    private static boolean repond(Connection connexion, String question) throws SQLException {
        try (var enonce = connexion.createStatement();
                var reponse = enonce.executeQuery(question)) {
            return reponse.next() && reponse.getBoolean(1);
        }
    }

    private void rendre(Connection tenu) {
        verrou = null;
        try (tenu) {
            repond(tenu, "select pg_advisory_unlock(" + CLE + ")");
        } catch (SQLException perdue) {
            // The database gives up the lock of a connection that is lost.
            LOG.debug("lock lost with its connection");
        }
    }

    @PreDestroy
    void quitter() {
        if (verrou != null) {
            rendre(verrou);
        }
    }
}
