package fr.entremise.lanceur.compagnon;

import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.minidev.json.JSONObject;

/** Where a newcomer begins: who can log in, with which code, and where to go. */
final class PageAccueil {

    private final Configuration configuration;
    private final List<Compte> comptes;
    private final List<Identite> identites;
    private final Clock clock;

    PageAccueil(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.comptes = Compte.lire(configuration.realms());
        this.identites = Identite.lire(configuration.realms());
        this.clock = clock;
    }

    Reponse page() {
        var maintenant = clock.instant();
        return Reponse.page(
                200,
                "accueil.html",
                Map.of(
                        "application", configuration.urlApplication(),
                        "motDePasse", Secrets.MOT_DE_PASSE_DEMO,
                        "reste", Totp.reste(maintenant),
                        "comptes",
                                comptes.stream()
                                        .map(compte -> valeurs(compte, maintenant))
                                        .toList(),
                        "identites",
                                identites.stream().map(PageAccueil::valeurs).toList()));
    }

    /** The same codes for the script of the page, which keeps them current. */
    Reponse codes() {
        var maintenant = clock.instant();
        var codes = new TreeMap<String, String>();
        comptes.forEach(compte ->
                compte.secondFacteur().ifPresent(totp -> codes.put(compte.identifiant(), totp.code(maintenant))));
        var json = new JSONObject(Map.of("reste", Totp.reste(maintenant), "codes", codes));
        return Reponse.contenu(200, "application/json", json.toJSONString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, ?> valeurs(Compte compte, Instant maintenant) {
        return Map.of(
                "nom", compte.nom(),
                "identifiant", compte.identifiant(),
                "role", compte.role(),
                "codes",
                        compte.secondFacteur().stream()
                                .map(totp -> Map.of("identifiant", compte.identifiant(), "code", totp.code(maintenant)))
                                .toList(),
                "sansCode", compte.secondFacteur().isPresent() ? List.of() : List.of(Map.of()));
    }

    private static Map<String, ?> valeurs(Identite identite) {
        return Map.of("nom", identite.nom(), "identifiant", identite.identifiant(), "note", identite.note());
    }
}
