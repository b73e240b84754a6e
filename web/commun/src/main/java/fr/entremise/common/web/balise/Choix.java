package fr.entremise.common.web.balise;

/** {@code e:choix}: one option among several. */
public class Choix extends Groupe {

    public Choix() {
        super("jakarta.faces.SelectOne", "jakarta.faces.Radio", "radio");
    }
}
