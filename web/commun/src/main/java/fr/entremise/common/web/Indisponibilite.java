package fr.entremise.common.web;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself, for which one comes back later, from a fault of ours. */
public final class Indisponibilite {

    /** In which one may come back, in seconds. */
    public static final String REVENIR_APRES = "5";

    /** Connection lost, resources lacking, server stopping. Source: PostgreSQL, appendix A, by class. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final String VERROU_TENU = "55P03";

    private Indisponibilite() {}

    /** Whether another service does not answer, or the database has no connection to give. */
    public static boolean est(Throwable echec) {
        return Incidents.cause(echec, ServiceIndisponible.class).isPresent()
                || Incidents.cause(echec, SQLException.class)
                        .filter(faute -> passe(faute.getSQLState()))
                        .isPresent();
    }

    /** Puts it in the log, for whoever runs the service. */
    public static void consigner(Throwable echec) {
        Incidents.consigner(echec, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** The pool that has no connection left says so without a state. */
    private static boolean passe(@Nullable String etat) {
        return etat == null || etat.equals(VERROU_TENU) || CLASSES.stream().anyMatch(etat::startsWith);
    }
}
