package fr.entremise.mandat.web;

import fr.entremise.common.web.IdentifiantConverter;
import fr.entremise.common.web.Introuvable;
import fr.entremise.journal.model.Entrees.Repere;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of the journal stopped, in an address: the instant, then the id, of an entry. */
@FacesConverter(forClass = Repere.class)
public class RepereConverter implements Converter<Repere> {

    private static final String SEPARATEUR = "_";

    @Override
    public @Nullable Repere getAsObject(FacesContext contexte, UIComponent composant, @Nullable String texte) {
        return lireOuRien(texte);
    }

    private static Repere lire(String texte) {
        var parties = texte.split(SEPARATEUR, 2);
        try {
            return new Repere(Instant.parse(parties[0]), IdentifiantConverter.lire(parties[parties.length - 1]));
        } catch (DateTimeException autreChose) {
            throw new Introuvable();
        }
    }

    @Override
    public String getAsString(FacesContext contexte, UIComponent composant, @Nullable Repere repere) {
        return repere == null ? "" : ecrire(repere);
    }

    private static String ecrire(Repere repere) {
        return repere.instant() + SEPARATEUR + repere.id();
    }

    /** For an address that no viewParam reads. */
    static @Nullable Repere lireOuRien(@Nullable String texte) {
        return texte == null || texte.isEmpty() ? null : lire(texte);
    }

    static @Nullable String ecrireOuRien(@Nullable Repere repere) {
        return repere == null ? null : ecrire(repere);
    }
}
