package fr.entremise.usager.service;

import fr.entremise.common.service.Cles;
import fr.entremise.common.service.ClesFixture;

/** A vault without a container. */
public final class CoffreFixture {

    private CoffreFixture() {}

    public static Coffre unCoffre(Cles cles) {
        var coffre = new Coffre();
        coffre.cles = cles;
        coffre.empreintes = ClesFixture.desEmpreintes(cles);
        return coffre;
    }
}
