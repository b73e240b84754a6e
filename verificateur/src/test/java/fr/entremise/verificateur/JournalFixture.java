package fr.entremise.verificateur;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A journal of a hundred entries or so, its keys, and the files that tell of it; written after the RFC only. */
final class JournalFixture {

    static final Instant DEBUT = Instant.parse("2026-11-24T08:00:00Z");
    static final String KID = "cle-1";

    final KeyPair cle = paire();
    final List<Map<String, String>> entrees = new ArrayList<>();
    private final Path dossier;

    /** Ranks of those of form 1, from before the tree. */
    final Set<Integer> anciennes = new HashSet<>();

    JournalFixture(Path dossier, int taille) {
        this.dossier = dossier;
        for (var rang = 0; rang < taille; rang++) {
            entrees.add(entree(rang));
        }
    }

    static Map<String, String> entree(int rang) {
        var entree = new LinkedHashMap<String, String>();
        entree.put("id", "00000000-0000-4000-8000-%012d".formatted(rang));
        entree.put("instant", DEBUT.plusSeconds(60L * rang).plusNanos(1_000).toString());
        entree.put("evenement", "mandat.conclu");
        entree.put("issue", "FAIT");
        entree.put("auteur_qualite", "PROFESSIONNEL");
        entree.put("auteur_id", "compte-é-" + rang);
        entree.put("auteur_roles", "aidant,referent");
        entree.put("organisation", "");
        entree.put("usager", "");
        entree.put("mandat", "");
        entree.put("demarche", "");
        entree.put("details", "a=1\\nb=" + rang);
        entree.put("correlation", "c-" + rang);
        return entree;
    }

    byte[] feuille(int rang) {
        var entree = entrees.get(rang);
        var octets = new ByteArrayOutputStream();
        octets.write(0);
        octets.write(forme(rang));
        entree.forEach((nom, valeur) -> {
            if (nom.equals("auteur_roles") && forme(rang) == 1) {
                return;
            }
            var texte = (nom.equals("instant") ? micros(valeur) : valeur.replace("\\n", "\n")).getBytes(UTF_8);
            octets.writeBytes(ByteBuffer.allocate(4).putInt(texte.length).array());
            octets.writeBytes(texte);
        });
        return sha256(octets.toByteArray());
    }

    private int forme(int rang) {
        return anciennes.contains(rang) ? 1 : 2;
    }

    private static String micros(String instant) {
        var lu = Instant.parse(instant);
        return Long.toString(lu.getEpochSecond() * 1_000_000 + lu.getNano() / 1_000);
    }

    /** By the definition: halves. */
    byte[] racine(int debut, int fin) {
        if (fin - debut == 1) {
            return feuille(debut);
        }
        var milieu = debut + Integer.highestOneBit(fin - debut - 1);
        return noeud(racine(debut, milieu), racine(milieu, fin));
    }

    private static byte[] noeud(byte[] gauche, byte[] droite) {
        var octets = new ByteArrayOutputStream();
        octets.write(1);
        octets.writeBytes(gauche);
        octets.writeBytes(droite);
        return sha256(octets.toByteArray());
    }

    List<byte[]> chemin(int rang, int debut, int fin) {
        if (fin - debut == 1) {
            return List.of();
        }
        var milieu = debut + Integer.highestOneBit(fin - debut - 1);
        var chemin = new ArrayList<byte[]>(rang < milieu ? chemin(rang, debut, milieu) : chemin(rang, milieu, fin));
        chemin.add(rang < milieu ? racine(milieu, fin) : racine(debut, milieu));
        return chemin;
    }

    List<byte[]> preuve(int ancienne, int debut, int fin, boolean entiere) {
        if (ancienne == fin - debut) {
            return entiere ? List.of() : List.of(racine(debut, fin));
        }
        var k = Integer.highestOneBit(fin - debut - 1);
        var gauche = ancienne <= k;
        var preuve = new ArrayList<byte[]>(
                gauche ? preuve(ancienne, debut, debut + k, entiere) : preuve(ancienne - k, debut + k, fin, false));
        preuve.add(gauche ? racine(debut + k, fin) : racine(debut, debut + k));
        return preuve;
    }

    String ligneEntree(int rang) {
        return ligneEntree(rang, "");
    }

    /** @param suite what follows the last field */
    String ligneEntree(int rang, String suite) {
        return "{\"type\":\"entree\",\"rang\":" + rang + ",\"forme\":" + forme(rang) + ","
                + entrees.get(rang).entrySet().stream()
                        .map(champ -> "\"" + champ.getKey() + "\":\"" + champ.getValue() + "\"")
                        .collect(Collectors.joining(","))
                + ",\"feuille\":\"" + hex(feuille(rang)) + "\"" + suite + "}";
    }

    String lignePartielle(int rang, int taille) {
        return ligneEntree(rang, ",\"chemin\":" + liste(chemin(rang, 0, taille)));
    }

    String ligneTete(int taille) {
        return ligneTete(taille, racine(0, taille), DEBUT.plusSeconds(60L * taille));
    }

    String ligneTete(long taille, byte[] racine, Instant instant) {
        var octets = ByteBuffer.allocate(50)
                .put((byte) 0)
                .put((byte) 1)
                .putLong(instant.toEpochMilli())
                .putLong(taille)
                .put(racine)
                .array();
        return "{\"type\":\"tete\",\"taille\":" + taille + ",\"racine\":\"" + hex(racine) + "\",\"instant\":\""
                + instant + "\",\"cle\":\"" + KID + "\",\"signature\":\"" + signer(octets) + "\"}";
    }

    String ligneCoherence(int de, int a) {
        return "{\"type\":\"coherence\",\"de\":" + de + ",\"a\":" + a + ",\"chemin\":" + liste(preuve(de, 0, a, true))
                + "}";
    }

    String debut(boolean complet) {
        return "{\"type\":\"export\",\"format\":\"entremise-journal/1\",\"origine\":\"https://exemple.test\","
                + "\"produit\":\"2026-11-25T08:00:00Z\",\"complet\":" + complet + "}";
    }

    /** Whole, with heads of these sizes. */
    List<String> complet(int... tailles) {
        var lignes = new ArrayList<String>();
        lignes.add(debut(true));
        for (var rang = 0; rang < entrees.size(); rang++) {
            lignes.add(ligneEntree(rang));
        }
        Arrays.stream(tailles).mapToObj(this::ligneTete).forEach(lignes::add);
        return lignes;
    }

    /** With the last line that makes it signed. */
    Path export(List<String> lignes) {
        var texte = String.join("\n", lignes) + "\n";
        var sha256 = hex(sha256(texte.getBytes(UTF_8)));
        return fichier(
                "export.jsonl",
                texte + "{\"type\":\"fin\",\"lignes\":" + lignes.size() + ",\"sha256\":\"" + sha256 + "\",\"cle\":\""
                        + KID + "\",\"signature\":\"" + signer(sha256.getBytes(US_ASCII)) + "\"}\n");
    }

    Path cles() {
        return fichier("cles.json", "{\"keys\":[" + jwk(KID, cle) + "]}");
    }

    static String jwk(String kid, KeyPair paire) {
        var point = ((ECPublicKey) paire.getPublic()).getW();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"kid\":\"" + kid + "\",\"x\":\""
                + coordonnee(point.getAffineX().toByteArray()) + "\",\"y\":\""
                + coordonnee(point.getAffineY().toByteArray()) + "\"}";
    }

    private static String coordonnee(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    Path tetes(String... lignes) {
        return fichier("tetes.jsonl", String.join("\n", lignes) + "\n");
    }

    Path fichier(String nom, String texte) {
        try {
            return Files.writeString(dossier.resolve(nom), texte);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String signer(byte[] octets) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(cle.getPrivate());
            signature.update(octets);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair paire() {
        try {
            var generateur = KeyPairGenerator.getInstance("EC");
            generateur.initialize(new ECGenParameterSpec("secp256r1"));
            return generateur.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static String liste(List<byte[]> hashes) {
        return hashes.stream().map(hash -> "\"" + hex(hash) + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
