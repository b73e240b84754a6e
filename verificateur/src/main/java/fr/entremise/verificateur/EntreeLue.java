package fr.entremise.verificateur;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the export, and its leaf as its fields make it.
 *
 * @param chemin empty in a complete export
 */
record EntreeLue(long rang, long forme, Instant instant, Empreinte feuille, List<Empreinte> chemin, String details) {

    private static final List<String> AVANT_LES_ROLES = List.of("evenement", "issue", "auteur_qualite", "auteur_id");
    private static final String ROLES = "auteur_roles";
    private static final List<String> APRES_LES_ROLES =
            List.of("organisation", "usager", "mandat", "demarche", "details", "correlation");

    private static final Set<String> COMPLETE = Stream.of(
                    List.of("type", "rang", "forme", "id", "instant", "feuille"),
                    AVANT_LES_ROLES,
                    List.of(ROLES),
                    APRES_LES_ROLES)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTIELLE =
            Stream.concat(COMPLETE.stream(), Stream.of("chemin")).collect(Collectors.toUnmodifiableSet());

    static EntreeLue lire(ObjetJson ligne, boolean complet) throws Constat {
        ligne.exigerRienDAutre(complet ? COMPLETE : PARTIELLE);
        var rang = ligne.nombre("rang");
        var forme = ligne.nombre("forme");
        if (forme != 1 && forme != 2) {
            throw Constat.illisible("forme", ligne.lieu(), forme);
        }
        var instant = Instants.lire(ligne, "instant");
        var octets = new ByteArrayOutputStream();
        octets.write((int) forme);
        champ(octets, ligne.texte("id"));
        champ(octets, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
        for (var nom : AVANT_LES_ROLES) {
            champ(octets, ligne.texte(nom));
        }
        if (forme == 2) {
            champ(octets, ligne.texte(ROLES));
        } else if (!ligne.texte(ROLES).isEmpty()) {
            throw Constat.illisible("champ.inconnu", ligne.lieu(), ROLES);
        }
        for (var nom : APRES_LES_ROLES) {
            champ(octets, ligne.texte(nom));
        }
        var feuille = Empreinte.feuille(octets.toByteArray());
        if (!feuille.equals(ligne.empreinte("feuille"))) {
            throw Constat.altere("entree.feuille", rang);
        }
        return new EntreeLue(
                rang,
                forme,
                instant,
                feuille,
                complet ? List.of() : ligne.empreintes("chemin"),
                ligne.texte("details"));
    }

    private static void champ(ByteArrayOutputStream octets, String valeur) {
        var texte = normal(valeur);
        octets.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(texte.length).array());
        octets.writeBytes(texte);
    }

    private static byte[] normal(String valeur) {
        return Normalizer.normalize(valeur, Normalizer.Form.NFC).getBytes(UTF_8);
    }

    /** Whether the entry bound itself to this value. */
    boolean engage(String nom, Empreinte sel, String valeur) {
        var lie = new ByteArrayOutputStream();
        lie.writeBytes(nom.getBytes(UTF_8));
        lie.write(0);
        lie.writeBytes(normal(valeur));
        var engagement = sel.hmac(lie.toByteArray());
        return details.lines().anyMatch(("engagement." + nom + "=" + engagement)::equals);
    }
}
