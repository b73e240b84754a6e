package fr.entremise.usager.service;

import static fr.entremise.common.service.FormatJson.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.entremise.common.service.Cles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is known of an usager under a data key of their own, itself wrapped by the master key. Each ciphertext is
 * bound to the usager and to what it is: moved elsewhere in the database it no longer opens.
 */
@ApplicationScoped
public class Coffre {

    private static final String IDENTITE = "identite";

    @Inject
    Cles cles;

    @Inject
    Empreintes empreintes;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Coffre() {}

    /** Outside the container. */
    public Coffre(Cles cles, Empreintes empreintes) {
        this.cles = cles;
        this.empreintes = empreintes;
    }

    /** @param sub the {@code sub} that FranceConnect gave for this person; only its keyed hash is kept */
    public Usager creer(String sub, IdentitePivot identite, Instant maintenant) {
        var id = UsagerId.nouveau();
        try {
            var cle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var enveloppe = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    cle, cles.maitre(), contexte(id, "cle"), RegistryConfiguration.get());
            var scellee = aead(cle).encrypt(octets(identite), contexte(id, IDENTITE));
            return new Usager(id, empreinteSub(sub), enveloppe, scellee, maintenant);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Under which an usager is found by the {@code sub} of FranceConnect. */
    public byte[] empreinteSub(String sub) {
        return empreintes.de("sub", sub);
    }

    public byte[] sceller(Usager usager, IdentitePivot identite) {
        return chiffrer(usager, octets(identite), IDENTITE);
    }

    public IdentitePivot identite(Usager usager) {
        return identite(dechiffrer(usager, usager.identite(), IDENTITE));
    }

    /** @param objet what the bytes are, for example {@code document:} and an id: they open as that only */
    public byte[] chiffrer(Usager usager, byte[] clair, String objet) {
        try {
            return aead(cle(usager)).encrypt(clair, contexte(usager.id(), objet));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when the bytes are not those that were sealed for this usager as {@code objet} */
    public byte[] dechiffrer(Usager usager, byte[] chiffre, String objet) {
        try {
            return aead(cle(usager)).decrypt(chiffre, contexte(usager.id(), objet));
        } catch (GeneralSecurityException altere) {
            throw new IllegalStateException(altere);
        }
    }

    private KeysetHandle cle(Usager usager) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                usager.cleEnveloppee(), cles.maitre(), contexte(usager.id(), "cle"), RegistryConfiguration.get());
    }

    private static Aead aead(KeysetHandle cle) throws GeneralSecurityException {
        return cle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] contexte(UsagerId id, String objet) {
        return (id.valeur() + "|" + objet).getBytes(UTF_8);
    }

    private static byte[] octets(IdentitePivot identite) {
        var json = JSON.createObjectBuilder()
                .add("prenoms", identite.prenoms())
                .add("nom", identite.nomDeNaissance())
                .add("genre", identite.genre().name())
                .add("naissance", identite.naissance().valeur())
                .add("lieu", identite.lieu())
                .add("pays", identite.pays());
        if (identite.nomDUsage() != null) {
            json.add("usage", identite.nomDUsage());
        }
        if (identite.courriel() != null) {
            json.add("courriel", identite.courriel());
        }
        var octets = new ByteArrayOutputStream();
        try (var ecriture = JSON.createWriter(octets)) {
            ecriture.writeObject(json.build());
        }
        return octets.toByteArray();
    }

    private static IdentitePivot identite(byte[] octets) {
        try (var lecture = JSON.createReader(new ByteArrayInputStream(octets))) {
            var json = lecture.readObject();
            return new IdentitePivot(
                    json.getString("prenoms"),
                    json.getString("nom"),
                    facultatif(json, "usage"),
                    Genre.valueOf(json.getString("genre")),
                    new DateDeNaissance(json.getString("naissance")),
                    json.getString("lieu"),
                    json.getString("pays"),
                    facultatif(json, "courriel"));
        }
    }

    private static @Nullable String facultatif(JsonObject json, String nom) {
        return json.containsKey(nom) ? json.getString(nom) : null;
    }
}
