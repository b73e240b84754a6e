package fr.entremise.common.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of something in an address; an address whose id is none leads nowhere. */
@FacesConverter("identifiant")
public class IdentifiantConverter implements Converter<UUID> {

    @Override
    public @Nullable UUID getAsObject(FacesContext contexte, UIComponent composant, @Nullable String texte) {
        return texte == null || texte.isEmpty() ? null : lire(texte);
    }

    @Override
    public String getAsString(FacesContext contexte, UIComponent composant, @Nullable UUID identifiant) {
        return identifiant == null ? "" : identifiant.toString();
    }

    /** The same for an address that no page of Faces answers. */
    public static UUID lire(@Nullable String texte) {
        try {
            if (texte != null) {
                return UUID.fromString(texte);
            }
        } catch (IllegalArgumentException autreChose) {
            // Told as what does not exist, below.
        }
        throw new Introuvable();
    }
}
