package fr.entremise.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Port;
import fr.entremise.lanceur.Secrets;
import fr.entremise.lanceur.compagnon.Totp;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Camille, who logs in once at Keycloak with her second factor, and opens as many sessions as she has browsers. */
final class Aidante {

    private static final String NOM = "camille.aidante";
    private static final byte[] CLE = "ENTREMISEDEMOCAMILLE".getBytes(UTF_8);

    private final int portApplication;
    private final int portKeycloak;
    private final Cookies keycloak = new Cookies();
    private final Cookies application = new Cookies();
    private URI ici;

    private Aidante(Configuration configuration) {
        this.portApplication = configuration.ports().de(Port.APPLICATION);
        this.portKeycloak = configuration.ports().de(Port.KEYCLOAK);
        this.ici = URI.create(configuration.urlApplication());
    }

    /** The line of a request that says whose session it is, for each of them. */
    static List<String> sessions(Configuration configuration, int nombre) throws IOException {
        var aidante = new Aidante(configuration);
        var sessions = new ArrayList<String>();
        for (var i = 0; i < nombre; i++) {
            aidante.application.oublier();
            aidante.entrer();
            sessions.add(aidante.application.entete());
        }
        return sessions;
    }

    private void entrer() throws IOException {
        var page = aller(URI.create("http://localhost:" + portApplication + "/pro/aidant/accueil"));
        if (page.corps().contains("name=\"password\"")) {
            page = remplir(page, Map.of("username", NOM, "password", Secrets.MOT_DE_PASSE_DEMO));
        }
        if (page.corps().contains("name=\"otp\"")) {
            page = remplir(page, Map.of("otp", new Totp(CLE).code(Instant.now())));
        }
        if (page.statut() != 200 || ici.getPort() != portApplication) {
            throw new IllegalStateException("login of " + NOM + ": " + page.statut() + " at " + ici.getPath());
        }
    }

    private Reponse remplir(Reponse page, Map<String, String> champs) throws IOException {
        var action = page.entre("action=\"", "\"").orElseThrow().replace("&amp;", "&");
        var adresse = ici.resolve(action);
        return suivre(adresse, envoyer(adresse, champs));
    }

    private Reponse aller(URI adresse) throws IOException {
        return suivre(adresse, envoyer(adresse, Map.of()));
    }

    private Reponse suivre(URI depart, Reponse premiere) throws IOException {
        var reponse = premiere;
        ici = depart;
        while (reponse.statut() / 100 == 3) {
            ici = ici.resolve(reponse.entete("Location").orElseThrow());
            reponse = envoyer(ici, Map.of());
        }
        return reponse;
    }

    private Reponse envoyer(URI adresse, Map<String, String> formulaire) throws IOException {
        var cookies = adresse.getPort() == portKeycloak ? keycloak : application;
        var autorite = adresse.getRawAuthority();
        var chemin = Requetes.chemin(adresse.toString());
        try (var lien = new Lien(adresse.getPort())) {
            var reponse = lien.envoyer(
                    formulaire.isEmpty()
                            ? Requetes.get(autorite, chemin, cookies.entete())
                            : Requetes.poster(autorite, chemin, cookies.entete(), formulaire));
            cookies.retenir(reponse);
            return reponse;
        }
    }
}
