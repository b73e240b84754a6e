package fr.entremise.journal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.journal.model.ConsistencyProof;
import fr.entremise.journal.model.EntreeOrdonnee;
import fr.entremise.journal.model.Hash;
import fr.entremise.journal.model.Ouverture;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.service.SignatureJournal.Signee;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/** The lines of the format {@value #FORMAT}, described in docs/verifier-le-journal.md: one JSON object each. */
public final class LignesJson {

    static final String FORMAT = "entremise-journal/1";

    private static final DateTimeFormatter MICROSECONDES =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final DateTimeFormatter MILLISECONDES =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private LignesJson() {}

    static byte[] debut(URI origine, Instant produit, boolean complet) {
        return ligne(objet("export")
                .add("format", FORMAT)
                .add("origine", origine.toString())
                .add("produit", MILLISECONDES.format(produit.atOffset(ZoneOffset.UTC)))
                .add("complet", complet));
    }

    static byte[] entree(EntreeOrdonnee entree) {
        return ligne(champs(entree));
    }

    static byte[] entree(EntreeOrdonnee entree, List<Hash> chemin) {
        return ligne(champs(entree).add("chemin", tableau(chemin)));
    }

    static byte[] ouverture(long rang, Ouverture ouverture) {
        return ligne(objet("ouverture")
                .add("rang", rang)
                .add("nom", ouverture.nom())
                .add("sel", ouverture.sel())
                .add("valeur", ouverture.valeur()));
    }

    /** Of a head, as the witnesses keep it too. */
    public static byte[] tete(SignedTreeHead signee) {
        return ligne(objet("tete")
                .add("taille", signee.tete().taille())
                .add("racine", signee.tete().racine().toString())
                .add("instant", MILLISECONDES.format(signee.tete().instant().atOffset(ZoneOffset.UTC)))
                .add("cle", signee.cle())
                .add("signature", signee.signature()));
    }

    /** Of a proof between two heads. */
    public static byte[] coherence(ConsistencyProof preuve) {
        return ligne(
                objet("coherence").add("de", preuve.de()).add("a", preuve.a()).add("chemin", tableau(preuve.chemin())));
    }

    static byte[] fin(long lignes, String sha256, Signee signee) {
        return ligne(objet("fin")
                .add("lignes", lignes)
                .add("sha256", sha256)
                .add("cle", signee.cle())
                .add("signature", signee.signature()));
    }

    private static JsonObjectBuilder champs(EntreeOrdonnee entree) {
        return objet("entree")
                .add("rang", entree.rang())
                .add("forme", entree.forme())
                .add("id", entree.id().toString())
                .add("instant", MICROSECONDES.format(entree.instant().atOffset(ZoneOffset.UTC)))
                .add("evenement", entree.evenement())
                .add("issue", entree.issue())
                .add("auteur_qualite", entree.auteurQualite())
                .add("auteur_id", entree.auteurId())
                .add("auteur_roles", entree.auteurRoles())
                .add("organisation", entree.organisation())
                .add("usager", entree.usager())
                .add("mandat", entree.mandat())
                .add("demarche", entree.demarche())
                .add("details", entree.details())
                .add("correlation", entree.correlation())
                .add("feuille", entree.feuille().toString());
    }

    private static JsonObjectBuilder objet(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonArrayBuilder tableau(List<Hash> hashes) {
        var tableau = Json.createArrayBuilder();
        hashes.forEach(hash -> tableau.add(hash.toString()));
        return tableau;
    }

    private static byte[] ligne(JsonObjectBuilder objet) {
        return (objet.build() + "\n").getBytes(UTF_8);
    }
}
