package fr.entremise.verificateur;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object whose fields are read one by one, by name and type; whatever is not foreseen makes it unreadable. */
final class ObjetJson {

    private static final int PROFONDEUR = 4;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(PROFONDEUR)
                    .maxNumberLength(20)
                    .build())
            .build();

    private final Map<String, Object> champs;
    private final String lieu;

    private ObjetJson(Map<String, Object> champs, String lieu) {
        this.champs = champs;
        this.lieu = lieu;
    }

    /** @param lieu where it was read, for whoever must look there */
    static ObjetJson lire(byte[] octets, String lieu) throws Constat {
        try (var lecture = JSON.createParser(octets)) {
            if (lecture.nextToken() != JsonToken.START_OBJECT) {
                throw Constat.illisible("json", lieu);
            }
            var objet = new ObjetJson(objet(lecture), lieu);
            if (lecture.nextToken() != null) {
                throw Constat.illisible("json", lieu);
            }
            return objet;
        } catch (IOException faute) {
            // Its message would quote the line.
            throw Constat.illisible("json", lieu);
        }
    }

    private static Map<String, Object> objet(JsonParser lecture) throws IOException {
        var champs = new LinkedHashMap<String, Object>();
        while (lecture.nextToken() == JsonToken.FIELD_NAME) {
            var nom = lecture.currentName();
            lecture.nextToken();
            champs.put(nom, valeur(lecture));
        }
        return champs;
    }

    private static Object valeur(JsonParser lecture) throws IOException {
        return switch (lecture.currentToken()) {
            case VALUE_STRING -> bienForme(lecture.getText());
            case VALUE_NUMBER_INT -> lecture.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> objet(lecture);
            case START_ARRAY -> {
                var liste = new ArrayList<>();
                while (lecture.nextToken() != JsonToken.END_ARRAY) {
                    liste.add(valeur(lecture));
                }
                yield liste;
            }
            default -> throw new IOException("value");
        };
    }

    /** Half of a surrogate pair has no UTF-8 form: two different texts would have the same leaf. */
    private static String bienForme(String texte) throws IOException {
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(texte));
        return texte;
    }

    String lieu() {
        return lieu;
    }

    boolean a(String nom) {
        return champs.containsKey(nom);
    }

    String texte(String nom) throws Constat {
        return exiger(nom, String.class);
    }

    boolean bool(String nom) throws Constat {
        return exiger(nom, Boolean.class);
    }

    /** From 0. */
    long nombre(String nom) throws Constat {
        var nombre = exiger(nom, Long.class);
        if (nombre < 0) {
            throw Constat.illisible("champ", lieu, nom);
        }
        return nombre;
    }

    /** A SHA-256 value, or a salt of the same length. */
    Empreinte empreinte(String nom) throws Constat {
        return hexadecimal(nom, texte(nom));
    }

    List<Empreinte> empreintes(String nom) throws Constat {
        var empreintes = new ArrayList<Empreinte>();
        for (var element : exiger(nom, List.class)) {
            if (!(element instanceof String texte)) {
                throw Constat.illisible("champ", lieu, nom);
            }
            empreintes.add(hexadecimal(nom, texte));
        }
        return empreintes;
    }

    List<ObjetJson> objets(String nom) throws Constat {
        var objets = new ArrayList<ObjetJson>();
        for (var element : exiger(nom, List.class)) {
            if (!(element instanceof Map<?, ?> champsLus)) {
                throw Constat.illisible("champ", lieu, nom);
            }
            var copie = new LinkedHashMap<String, Object>();
            champsLus.forEach((cle, valeur) -> copie.put((String) cle, valeur));
            objets.add(new ObjetJson(copie, lieu));
        }
        return objets;
    }

    /** A field that nothing covers could say anything to whoever reads the file. */
    void exigerRienDAutre(Set<String> connus) throws Constat {
        for (var nom : champs.keySet()) {
            if (!connus.contains(nom)) {
                throw Constat.illisible("champ.inconnu", lieu, nom);
            }
        }
    }

    private <T> T exiger(String nom, Class<T> type) throws Constat {
        var valeur = champs.get(nom);
        if (!type.isInstance(valeur)) {
            throw Constat.illisible("champ", lieu, nom);
        }
        return type.cast(valeur);
    }

    private Empreinte hexadecimal(String nom, String texte) throws Constat {
        try {
            return Empreinte.lire(texte);
        } catch (IllegalArgumentException faute) {
            throw Constat.illisible("champ", lieu, nom);
        }
    }
}
