package fr.entremise.lanceur;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

/** The application's own entities on its database, outside the server: to fill it in with what only they can make. */
public final class UniteDePersistance {

    private UniteDePersistance() {}

    /** As owner of the schema, which the server has brought up to date. */
    public static EntityManagerFactory ouvrir(Configuration configuration, Secrets secrets) {
        return Persistence.createEntityManagerFactory(
                "entremise",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.url",
                        configuration.urlJdbc("entremise"),
                        "jakarta.persistence.jdbc.user",
                        "entremise_owner",
                        "jakarta.persistence.jdbc.password",
                        secrets.de(Secret.BASE_SCHEMA)));
    }
}
