package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Parametres;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** What we call an usager outside: opaque, always the same, and different for each client. */
@ApplicationScoped
class Sujets {

    @Inject
    Empreintes empreintes;

    @Inject
    Parametres parametres;

    /** 64 hexadecimal characters. */
    String sub(String clientId, UsagerId usager) {
        return HexFormat.of().formatHex(empreintes.de("sub-fi", clientId + '\0' + usager.valeur()));
    }

    /** An address of this usager alone that nobody can write to. */
    String courrielDeRemplacement(UsagerId usager) {
        var empreinte = empreintes.de("courriel-fi", usager.valeur().toString());
        return "usager-" + HexFormat.of().formatHex(empreinte, 0, 16) + "@" + parametres.domaineSansCourriel();
    }
}
