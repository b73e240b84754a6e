package fr.entremise.it;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR that we ship, with the tests added to the door of professionals: a WAR of their own could not hold EJBs. Its
 * time is {@link HorlogeDeTest}.
 */
final class Deploiement {

    private Deploiement() {}

    static EnterpriseArchive avec(Class<?>... tests) {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/entremise.ear"));
        var war = ear.getAsType(WebArchive.class, "entremise-pro.war");
        war.addClasses(tests).addClasses(Sous.class, Scene.class, Semences.class, Deploiement.class);
        war.addAsLibraries(new File(org.assertj.core.api.Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        // The claims of a token are written with the library that the server reads them with.
        war.setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.bitbucket.jose4j\n"));
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "horloge.jar")
                .addClass(HorlogeDeTest.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
        Testable.archiveToTest(war);
        return ear;
    }

    /** The same, for a test of our identity provider. */
    static EnterpriseArchive duFournisseur(Class<?> test) {
        return avec(
                test, ParcoursFi.class, ClientInscrit.class, FranceConnectScripte.class, ExigencesFranceConnect.class);
    }
}
