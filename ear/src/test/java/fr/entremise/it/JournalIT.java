package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal only grows: not for the application, not even for the owner of the schema. */
@ArquillianTest
public class JournalIT {

    @Inject
    Scene scene;

    @Resource(lookup = "java:jboss/datasources/EntremiseDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(JournalIT.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entree set evenement = 'rien'",
                "delete from journal_entree",
                "truncate journal_entree",
                "drop table journal_entree",
                "alter table journal_entree disable trigger all"
            })
    void l_application_ne_peut_que_lire_et_ajouter(String ordre) throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);

        refuse(application, ordre);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entree set evenement = 'rien'",
                "delete from journal_entree",
                "truncate journal_entree"
            })
    void le_proprietaire_du_schema_non_plus(String ordre) throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);

        refuse(proprietaire, ordre);
    }

    private static void refuse(DataSource source, String ordre) throws SQLException {
        try (var connexion = source.getConnection();
                var instruction = connexion.createStatement()) {
            assertThatThrownBy(() -> instruction.execute(ordre))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refus -> assertThat(refus.getSQLState()).isEqualTo("42501"));
        }
    }
}
