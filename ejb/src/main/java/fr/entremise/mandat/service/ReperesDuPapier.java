package fr.entremise.mandat.service;

import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.mandat.model.ReperesPapier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The keyed hashes under which the secrets of a paper are kept. */
@ApplicationScoped
public class ReperesDuPapier {

    @Inject
    Empreintes empreintes;

    @SuppressWarnings("NullAway.Init") // filled by the container
    ReperesDuPapier() {}

    /** Outside the container. */
    public ReperesDuPapier(Empreintes empreintes) {
        this.empreintes = empreintes;
    }

    public ReperesPapier hacher(String codeArret, String verification) {
        return new ReperesPapier(duCode(codeArret), deLaVerification(verification));
    }

    /** @param saisie as the paper prints it, or as somebody typed it */
    byte[] duCode(String saisie) {
        return empreintes.de("code-arret", Aleas.codeSaisi(saisie));
    }

    byte[] deLaVerification(String jeton) {
        return empreintes.de("verification", jeton);
    }
}
