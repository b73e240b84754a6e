package fr.entremise.habilitation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.service.Aleas;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What a page of this session knows and a page from elsewhere does not. */
@SessionScoped
class JetonDeSession implements Serializable {

    private final String jeton = Aleas.jeton();

    String valeur() {
        return jeton;
    }

    boolean est(@Nullable String recu) {
        return recu != null && MessageDigest.isEqual(jeton.getBytes(UTF_8), recu.getBytes(UTF_8));
    }
}
