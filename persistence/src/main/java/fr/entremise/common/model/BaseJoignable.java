package fr.entremise.common.model;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers.
 *
 * <p>It stands here and not in the ejb jar, because the server looks for health checks in the EAR and its libraries
 * only.
 */
@Readiness
@ApplicationScoped
public class BaseJoignable implements HealthCheck {

    private static final int DELAI_S = 2;

    @Resource(lookup = "java:jboss/datasources/EntremiseDS")
    DataSource base;

    @SuppressWarnings("NullAway.Init") // filled by the container
    BaseJoignable() {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("base").status(repond()).build();
    }

    private boolean repond() {
        try (var connexion = base.getConnection()) {
            return connexion.isValid(DELAI_S);
        } catch (SQLException injoignable) {
            return false;
        }
    }
}
