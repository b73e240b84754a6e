package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.LibellesDemarches;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mandats as they are written every day, and as they should never be. */
final class ContenuMandatFixture {

    static final ZonedDateTime CONCLUSION = ZonedDateTime.of(2027, 3, 3, 14, 5, 0, 0, ZoneId.of("Europe/Paris"));

    private ContenuMandatFixture() {}

    static ContenuMandat unJourSansAdresse() {
        return new ContenuMandat(
                "M7K2-9QXT",
                "Entremise",
                "Mairie de Nérac",
                "1 place de la Mairie, 47600 Nérac",
                "Nérac",
                "Paul Petit",
                "Jean DUPONT",
                null,
                "né le 1er mars 1958 à Agen",
                List.of(new DemarcheEcrite("Logement", "aide au logement, demande de logement social")),
                CONCLUSION,
                CONCLUSION.plusDays(1),
                "un jour",
                URI.create("https://entremise.exemple.fr/verifier/M7K2-9QXT"),
                URI.create("https://entremise.exemple.fr/arreter"),
                URI.create("https://entremise.exemple.fr/arreter?code=4HTW7RPX2MQK"),
                "4HTW-7RPX-2MQK",
                null,
                false);
    }

    static ContenuMandat unAnDixDemarches() {
        return finissant(CONCLUSION.plusDays(365));
    }

    static ContenuMandat unAnDixDemarchesSansAdresse() {
        return dixDemarches(CONCLUSION.plusDays(365), null);
    }

    static ContenuMandat finissant(ZonedDateTime fin) {
        return dixDemarches(fin, "angela.dubois@exemple.fr");
    }

    private static ContenuMandat dixDemarches(ZonedDateTime fin, @Nullable String courriel) {
        return new ContenuMandat(
                "M3F8-ZC5D",
                "Entremise",
                "Centre communal d’action sociale de Villeneuve-d’Ascq",
                "12 bis rue de la République, 59650 Villeneuve-d’Ascq",
                "Villeneuve-d’Ascq",
                "Marie-Christine Lefèvre",
                "Angela Claire Louise DUBOIS",
                "MARTIN",
                "née le 24 août 1962 à Paris 7e",
                lesDixDemarches(),
                CONCLUSION,
                fin,
                "un an",
                URI.create("https://entremise.exemple.fr/verifier/tJ4vXqP0bL2mZ8sYw6cN1kRfHgD3aEuVi5oTxKjQ9zB"),
                URI.create("https://entremise.exemple.fr/arreter"),
                URI.create("https://entremise.exemple.fr/arreter?code=9KXM4TQP7WHR"),
                "9KXM-4TQP-7WHR",
                courriel,
                true);
    }

    /**
     * Values that try to be markup, a file, an address, a name of the template, a direction mark or too long for a
     * line.
     */
    static ContenuMandat hostile() {
        return new ContenuMandat(
                "M<1>&\"'",
                "</title><script>alert(1)</script>",
                "<img src=\"file:///etc/passwd\"/><link rel='stylesheet' href='http://127.0.0.1:9/a.css'/>",
                "${codeArret} $1 \\0 url(http://127.0.0.1:9/x) &lt; &#x202E;",
                "<style>@import 'http://127.0.0.1:9/';</style>",
                "\u202Etnadia\u202C \u200Fnom\u200E \u0000\u0008\uD800fin",
                "X".repeat(255) + "Ż",
                "مريم 漢字 \uD83D\uDE00",
                "née le 24 août 1962 à " + "L".repeat(256),
                List.of(new DemarcheEcrite("<li>${titre}</li>", "<!-- --><?php ?> ]]> &amp;")),
                CONCLUSION,
                CONCLUSION.plusDays(31),
                "31 jours",
                URI.create("https://entremise.exemple.fr/verifier/M"),
                URI.create("https://entremise.exemple.fr/arreter"),
                URI.create("https://entremise.exemple.fr/arreter?a=1&b=2"),
                "9KXM-4TQP-7WHR",
                "\"<script>\"@exemple.fr",
                true);
    }

    /** The same elements as the hostile one, with nothing in them to fear. */
    static ContenuMandat hostileMaisSage() {
        var sage = unAnDixDemarches();
        return new ContenuMandat(
                sage.reference(),
                sage.nomService(),
                sage.organisationNom(),
                sage.organisationAdresse(),
                sage.lieu(),
                sage.aidantNom(),
                sage.usagerNomComplet(),
                sage.usagerNomUsage(),
                sage.usagerNaissance(),
                sage.demarches().subList(0, 1),
                sage.conclusion(),
                sage.fin(),
                sage.dureeEnMots(),
                sage.verification(),
                sage.arret(),
                sage.arretDirect(),
                sage.codeArret(),
                sage.courrielUsager(),
                true);
    }

    private static List<DemarcheEcrite> lesDixDemarches() {
        return Arrays.stream(Demarche.values())
                .map(demarche ->
                        new DemarcheEcrite(LibellesDemarches.titre(demarche), LibellesDemarches.exemples(demarche)))
                .toList();
    }
}
