package fr.entremise.common.model.faute;

import fr.entremise.common.service.Aleas;

public final class ModeleQuiAppelleUnService {

    public String jeton() {
        return Aleas.jeton();
    }
}
