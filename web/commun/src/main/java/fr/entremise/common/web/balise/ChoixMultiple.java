package fr.entremise.common.web.balise;

/** {@code e:choixMultiple}: as many options as one wants. */
public class ChoixMultiple extends Groupe {

    public ChoixMultiple() {
        super("jakarta.faces.SelectMany", "jakarta.faces.Checkbox", "checkbox");
    }
}
