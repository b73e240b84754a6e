package fr.entremise.mandat.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The text that people sign, in each version ever signed.
 *
 * <p>A version is a resource {@code mandat/<version>.xhtml} that is never edited once released: a change of one word is
 * a new version. In it, {@code ${nom}} is a value, {@code data-si} keeps an element when a value is there,
 * {@code data-sinon} when it is not, {@code data-pour} repeats it for each démarche and {@code data-qr} draws an
 * address. Values enter the document as text nodes and attribute values, never as markup.
 */
@ApplicationScoped
public class TexteMandat {

    private static final String COURANTE = "2026-11";
    private static final List<String> VERSIONS = List.of(COURANTE);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d\u00A0MMMM\u00A0uuuu", Locale.FRENCH);
    private static final DateTimeFormatter PREMIER =
            DateTimeFormatter.ofPattern("d'er'\u00A0MMMM\u00A0uuuu", Locale.FRENCH);
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("H\u00A0'h'\u00A0mm", Locale.FRENCH);

    private static final Pattern VALEUR = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Pattern BLANCS = Pattern.compile("[ \\t\\n\\r\\u2028\\u2029]+");

    /** The version that a mandat concluded now is written in. */
    public String versionCourante() {
        return COURANTE;
    }

    /** SHA-256 of the text of that version, blanks included, in lower-case hexadecimal. */
    public String empreinte(String version) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lire(version, "xhtml")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The whole text of one mandat as an XHTML document that refers to nothing outside itself. A character that cannot
     * be seen (control, format, direction mark) is written as its number, {@code [U+202E]}, so that nobody signs what
     * they cannot read.
     */
    public String rediger(String version, ContenuMandat contenu) {
        var document = Xhtml.lire(new String(lire(version, "xhtml"), StandardCharsets.UTF_8));
        remplir(document.getDocumentElement(), valeurs(version, contenu), contenu);
        document.getElementsByTagName("style")
                .item(0)
                .setTextContent(new String(lire(version, "css"), StandardCharsets.UTF_8));
        return Xhtml.ecrire(document);
    }

    private static byte[] lire(String version, String type) {
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException("No such version of the mandat's text: " + version);
        }
        try (var ressource = TexteMandat.class.getResourceAsStream("/mandat/" + version + "." + type)) {
            if (ressource == null) {
                throw new IllegalStateException("Missing resource of the mandat's text " + version);
            }
            return ressource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> valeurs(String version, ContenuMandat contenu) {
        var valeurs = new HashMap<String, String>();
        valeurs.put("version", version);
        valeurs.put("reference", contenu.reference());
        valeurs.put("nomService", contenu.nomService());
        valeurs.put("organisationNom", contenu.organisationNom());
        valeurs.put("organisationAdresse", contenu.organisationAdresse());
        valeurs.put("lieu", contenu.lieu());
        valeurs.put("aidantNom", contenu.aidantNom());
        valeurs.put("usagerNomComplet", contenu.usagerNomComplet());
        if (contenu.usagerNomUsage() != null) {
            valeurs.put("usagerNomUsage", contenu.usagerNomUsage());
        }
        valeurs.put("usagerNaissance", contenu.usagerNaissance());
        valeurs.put("conclusion", dateEtHeure(contenu.conclusion()));
        valeurs.put("fin", dateEtHeure(contenu.fin()));
        valeurs.put("duree", contenu.dureeEnMots().replace(' ', '\u00A0'));
        valeurs.put("verification", contenu.verification().toString());
        valeurs.put("arret", contenu.arret().toString());
        valeurs.put("codeArret", contenu.codeArret().replace(' ', '\u00A0'));
        if (contenu.courrielUsager() != null) {
            valeurs.put("courrielUsager", contenu.courrielUsager());
        }
        if (contenu.avertissementBanqueDeFrance()) {
            valeurs.put("banqueDeFrance", "oui");
        }
        valeurs.replaceAll((nom, valeur) -> lisible(valeur));
        return valeurs;
    }

    private static String dateEtHeure(ZonedDateTime instant) {
        var local = instant.withZoneSameInstant(PARIS);
        var jour = local.getDayOfMonth() == 1 ? PREMIER : JOUR;
        return jour.format(local) + " à\u00A0" + HEURE.format(local);
    }

    /** The same characters, composed, on one line, with those that have no visible form written as their number. */
    private static String lisible(String valeur) {
        var lisible = new StringBuilder();
        BLANCS.matcher(Normalizer.normalize(valeur, Normalizer.Form.NFC))
                .replaceAll(" ")
                .codePoints()
                .forEach(caractere -> {
                    switch (Character.getType(caractere)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED -> lisible.append("[U+%04X]".formatted(caractere));
                        default -> lisible.appendCodePoint(caractere);
                    }
                });
        return lisible.toString();
    }

    private static void remplir(Element element, Map<String, String> valeurs, ContenuMandat contenu) {
        for (var noeud = element.getFirstChild(); noeud != null; ) {
            var suivant = noeud.getNextSibling();
            if (noeud instanceof Text texte) {
                texte.setData(substituer(texte.getData(), valeurs));
            } else if (noeud instanceof Element enfant) {
                remplirElement(enfant, valeurs, contenu);
            }
            noeud = suivant;
        }
    }

    private static void remplirElement(Element element, Map<String, String> valeurs, ContenuMandat contenu) {
        var si = retirer(element, "data-si");
        var sinon = retirer(element, "data-sinon");
        if ((!si.isEmpty() && !valeurs.containsKey(si)) || (!sinon.isEmpty() && valeurs.containsKey(sinon))) {
            parent(element).removeChild(element);
            return;
        }
        if (!retirer(element, "data-pour").isEmpty()) {
            for (var demarche : contenu.demarches()) {
                var copie = (Element) element.cloneNode(true);
                parent(element).insertBefore(copie, element);
                remplir(
                        copie,
                        Map.of("titre", lisible(demarche.titre()), "exemples", lisible(demarche.exemples())),
                        contenu);
            }
            parent(element).removeChild(element);
            return;
        }
        var qr = retirer(element, "data-qr");
        if (!qr.isEmpty()) {
            element.setAttribute(
                    "src", QrCode.de(adresse(qr, contenu).toString()).pngDataUri());
        }
        var attributs = element.getAttributes();
        for (var i = 0; i < attributs.getLength(); i++) {
            var attribut = (Attr) attributs.item(i);
            attribut.setValue(substituer(attribut.getValue(), valeurs));
        }
        remplir(element, valeurs, contenu);
    }

    private static Node parent(Element element) {
        var parent = element.getParentNode();
        if (parent == null) {
            throw new IllegalStateException("The root of the text is never conditional");
        }
        return parent;
    }

    private static String retirer(Element element, String attribut) {
        var valeur = element.getAttribute(attribut);
        element.removeAttribute(attribut);
        return valeur;
    }

    private static URI adresse(String nom, ContenuMandat contenu) {
        return switch (nom) {
            case "verification" -> contenu.verification();
            case "arretDirect" -> contenu.arretDirect();
            default -> throw new IllegalStateException("Unknown address in the mandat's text: " + nom);
        };
    }

    /** Replaces every name in one pass: a value that looks like a name stays what it is. */
    private static String substituer(String texte, Map<String, String> valeurs) {
        return VALEUR.matcher(texte).replaceAll(nom -> {
            var valeur = valeurs.get(nom.group(1));
            if (valeur == null) {
                throw new IllegalStateException("Unknown value in the mandat's text: " + nom.group(1));
            }
            return Matcher.quoteReplacement(valeur);
        });
    }
}
