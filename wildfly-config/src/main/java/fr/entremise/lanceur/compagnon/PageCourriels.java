package fr.entremise.lanceur.compagnon;

import fr.entremise.lanceur.Courriel;
import fr.entremise.lanceur.Courriels;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The messages that the application sent, as the people they were sent to would read them. */
final class PageCourriels {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.FRANCE)
            .withZone(ZoneId.of("Europe/Paris"));

    private final Courriels courriels;

    PageCourriels(Courriels courriels) {
        this.courriels = courriels;
    }

    Reponse liste() {
        var recus = courriels.recus();
        return Reponse.page(
                200,
                "courriels.html",
                Map.of(
                        "aucun",
                        recus.isEmpty() ? List.of(Map.of()) : List.of(),
                        "courriels",
                        recus.stream().map(PageCourriels::valeurs).toList()));
    }

    Reponse un(String numero) {
        return courriels.recus().stream()
                .filter(courriel -> Integer.toString(courriel.numero()).equals(numero))
                .findFirst()
                .map(courriel -> Reponse.page(200, "courriel.html", valeurs(courriel)))
                .orElseGet(Reponse::introuvable);
    }

    private static Map<String, ?> valeurs(Courriel courriel) {
        return Map.of(
                "numero", courriel.numero(),
                "sujet", courriel.sujet(),
                "de", courriel.de(),
                "pour", courriel.pour(),
                "date", Optional.ofNullable(courriel.date()).map(DATE::format).orElse("—"),
                "texte", Gabarit.avecLiens(courriel.texte()),
                "pieces",
                        courriel.pieces().stream()
                                .map(piece -> Map.of("nom", piece))
                                .toList());
    }
}
