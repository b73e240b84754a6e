package fr.entremise.common.model;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date inside Hibernate's start, before Hibernate validates it.
 *
 * <p>It connects as the owner of the schema; the application itself never does, which is what makes the grants on the
 * journal worth something.
 */
public class SchemaAJour implements Integrator {

    private static final String PROPRIETAIRE = "java:jboss/datasources/EntremiseSchemaDS";

    @Override
    @SuppressWarnings("BanJNDI") // a constant of ours
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        try {
            var schema = (DataSource) new InitialContext().lookup(PROPRIETAIRE);
            Flyway.configure(SchemaAJour.class.getClassLoader())
                    .dataSource(schema)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (NoInitialContextException horsDuServeur) {
            // A tool, on a schema that the server has brought up to date.
            return;
        } catch (NamingException absent) {
            throw new IllegalStateException(PROPRIETAIRE, absent);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {}
}
