package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options among which one chooses, read from {@code f:selectItem} and {@code f:selectItems}.
 *
 * <p>An option that is an enum constant takes its label from the text {@code Type.CONSTANT}, and its description from
 * {@code Type.CONSTANT.aide} where there is one.
 */
final class Options {

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** @param id of its control in the page: that of the group, then the value where it can stand in an id */
    record Option(
            String id,
            String valeur,
            String libelle,
            @Nullable String aide,
            boolean choisie,
            boolean impossible) {}

    private final FacesContext contexte;
    private final UIInput champ;
    private final Set<String> choisies;
    private final List<Option> options = new ArrayList<>();

    private Options(FacesContext contexte, UIInput champ) {
        this.contexte = contexte;
        this.champ = champ;
        this.choisies = choisies();
    }

    static List<Option> de(FacesContext contexte, UIInput champ) {
        var lecture = new Options(contexte, champ);
        for (var enfant : champ.getChildren()) {
            if (enfant instanceof UISelectItem seule) {
                lecture.ajouter(seule);
            } else if (enfant instanceof UISelectItems plusieurs) {
                lecture.ajouter(plusieurs);
            }
        }
        return lecture.options;
    }

    private void ajouter(UISelectItem seule) {
        if (seule.getValue() instanceof SelectItem option) {
            ajouter(option);
            return;
        }
        ajouter(seule.getItemValue(), seule.getItemLabel(), seule.getItemDescription(), seule.isItemDisabled());
    }

    private void ajouter(UISelectItems plusieurs) {
        var valeur = plusieurs.getValue();
        if (valeur instanceof Map<?, ?> parLibelle) {
            parLibelle.forEach((libelle, v) -> ajouter(v, String.valueOf(libelle), null, false));
            return;
        }
        var nom = Balise.texte(plusieurs, "var");
        var requete = contexte.getExternalContext().getRequestMap();
        for (var element : elements(valeur)) {
            if (element instanceof SelectItem option) {
                ajouter(option);
                continue;
            }
            var avant = nom == null ? null : requete.put(nom, element);
            var itemValue = plusieurs.getAttributes().get("itemValue");
            ajouter(
                    itemValue == null ? element : itemValue,
                    Balise.texte(plusieurs, "itemLabel"),
                    Balise.texte(plusieurs, "itemDescription"),
                    Balise.vrai(plusieurs, "itemDisabled"));
            if (nom != null) {
                remettre(requete, nom, avant);
            }
        }
    }

    private void ajouter(SelectItem option) {
        ajouter(option.getValue(), option.getLabel(), option.getDescription(), option.isDisabled());
    }

    private void ajouter(Object valeur, @Nullable String libelle, @Nullable String aide, boolean impossible) {
        var texte = Controle.enTexte(contexte, champ, valeur);
        var rang = SIMPLE.matcher(texte).matches() ? texte : String.valueOf(options.size());
        var dit = libelle == null && valeur instanceof Enum<?> constante ? Textes.texte(cle(constante)) : libelle;
        var explique = aide == null && valeur instanceof Enum<?> constante
                ? Textes.si(cle(constante) + ".aide").orElse(null)
                : aide;
        options.add(new Option(
                champ.getClientId(contexte) + "-" + rang,
                texte,
                dit == null ? texte : dit,
                explique,
                choisies.contains(texte),
                impossible));
    }

    private Set<String> choisies() {
        var soumise = champ.getSubmittedValue();
        if (soumise instanceof String[] plusieurs) {
            return new HashSet<>(Arrays.asList(plusieurs));
        }
        if (soumise != null) {
            return Set.of(soumise.toString());
        }
        var valeur = champ.getValue();
        if (valeur == null) {
            return Set.of();
        }
        var valeurs =
                valeur instanceof Collection<?> || valeur instanceof Object[] ? elements(valeur) : List.of(valeur);
        return valeurs.stream().map(v -> Controle.enTexte(contexte, champ, v)).collect(Collectors.toSet());
    }

    private static Collection<?> elements(@Nullable Object valeur) {
        if (valeur instanceof Object[] tableau) {
            return Arrays.asList(tableau);
        }
        if (valeur instanceof Collection<?> collection) {
            return collection;
        }
        throw new IllegalArgumentException("options must be an array, a collection or a map");
    }

    private static void remettre(Map<String, Object> requete, String nom, @Nullable Object avant) {
        if (avant == null) {
            requete.remove(nom);
        } else {
            requete.put(nom, avant);
        }
    }

    private static String cle(Enum<?> constante) {
        return constante.getDeclaringClass().getSimpleName() + "." + constante.name();
    }
}
