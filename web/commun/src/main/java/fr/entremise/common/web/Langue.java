package fr.entremise.common.web;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Locale;

/** A language in which a page may be read; French alone is the law. */
public enum Langue {
    FRANCAIS("fr", "ltr"),
    ANGLAIS("en", "ltr"),
    ARABE("ar", "rtl");

    private final String code;
    private final String sens;

    Langue(String code, String sens) {
        this.code = code;
        this.sens = sens;
    }

    /** The language of a code as {@code ar}; French for any other. */
    public static Langue de(String code) {
        return Arrays.stream(values())
                .filter(langue -> langue.code.equals(code))
                .findFirst()
                .orElse(FRANCAIS);
    }

    /** The language asked for by {@code ?langue=}, which a page follows when it gives it to its view. */
    static Langue demandee() {
        var demandee = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("langue");
        return demandee == null ? FRANCAIS : de(demandee);
    }

    /** The language of the page in the making. */
    static Langue courante() {
        var contexte = FacesContext.getCurrentInstance();
        return contexte == null || contexte.getViewRoot() == null
                ? FRANCAIS
                : de(contexte.getViewRoot().getLocale().getLanguage());
    }

    public String getCode() {
        return code;
    }

    /** {@code ltr} or {@code rtl}. */
    public String getSens() {
        return sens;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(code);
    }
}
