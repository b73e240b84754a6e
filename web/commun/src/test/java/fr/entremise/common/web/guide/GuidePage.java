package fr.entremise.common.web.guide;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.ServiceIndisponible;
import fr.entremise.common.web.Annonce;
import fr.entremise.common.web.Introuvable;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.constraints.Email;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Behind the pages of the guide. */
@Named
@ViewScoped
public class GuidePage implements Serializable {

    private Set<Demarche> demarches = EnumSet.noneOf(Demarche.class);
    private @Nullable Duree duree = Duree.UN_JOUR;
    private @Nullable String nom;
    private @Nullable String courriel;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable Integer age;
    private @Nullable Demarche theme;
    private boolean accord;

    public String conclure() {
        Annonce.fait("mandat.nouveau.message.conclu", demarches.size());
        return "/fini?faces-redirect=true";
    }

    public void refuser() {
        throw new ActeRefuse(() -> "GUI-01");
    }

    public void modifier() {
        throw new EJBException(new OptimisticLockException("secret of a row"));
    }

    public void appeler() {
        throw new ServiceIndisponible("FranceConnect", new IllegalStateException("secret of a call"));
    }

    /** As a door would answer, according to what the address asks. */
    public void echouer(String comment) {
        switch (comment) {
            case "403" -> throw new EJBAccessException("not yours");
            case "404" -> throw new Introuvable();
            case "409" -> refuser();
            case "500" -> throw new IllegalStateException("secret of a person");
            case "503" -> appeler();
            default -> {}
        }
    }

    public Demarche[] getToutes() {
        return Demarche.values();
    }

    public Duree[] getDurees() {
        return Duree.values();
    }

    public List<Ligne> getLignes() {
        return List.of(
                new Ligne("Aline Bertin", Instant.parse("2028-03-03T13:05:00Z"), "En cours", 12),
                new Ligne("Youssef Haddad", Instant.parse("2026-12-01T08:00:00Z"), "Finit bientôt", 3),
                new Ligne(
                        "Marie-Thérèse de La Rochefoucauld-Montbel",
                        Instant.parse("2026-10-25T00:30:00Z"),
                        "Fini",
                        128));
    }

    public Instant getInstant() {
        return Instant.parse("2028-03-03T13:05:00Z");
    }

    public Set<Demarche> getDemarches() {
        return demarches;
    }

    public void setDemarches(Set<Demarche> demarches) {
        this.demarches = demarches;
    }

    public @Nullable Duree getDuree() {
        return duree;
    }

    public void setDuree(@Nullable Duree duree) {
        this.duree = duree;
    }

    public @Nullable String getNom() {
        return nom;
    }

    public void setNom(@Nullable String nom) {
        this.nom = nom;
    }

    @Email
    public @Nullable String getCourriel() {
        return courriel;
    }

    public void setCourriel(@Nullable String courriel) {
        this.courriel = courriel;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public @Nullable Integer getAge() {
        return age;
    }

    public void setAge(@Nullable Integer age) {
        this.age = age;
    }

    public @Nullable Demarche getTheme() {
        return theme;
    }

    public void setTheme(@Nullable Demarche theme) {
        this.theme = theme;
    }

    public boolean isAccord() {
        return accord;
    }

    public void setAccord(boolean accord) {
        this.accord = accord;
    }
}
