package fr.entremise.verificateur;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The public keys of the journal, by {@code kid}: a JWK set of P-256 keys. Sources: RFC 7517, RFC 7518 §6.2. */
final class Cles {

    private static final long OCTETS_AU_PLUS = 1 << 20;

    private final Map<String, PublicKey> parKid = new HashMap<>();

    static Cles lire(Path fichier) throws IOException, Constat {
        var lieu = Verdict.phrase("lieu.fichier", fichier.getFileName());
        if (Files.size(fichier) > OCTETS_AU_PLUS) {
            throw Constat.illisible("trop.long", lieu);
        }
        var cles = new Cles();
        for (var cle : ObjetJson.lire(Files.readAllBytes(fichier), lieu).objets("keys")) {
            cles.ajouter(cle);
        }
        return cles;
    }

    private void ajouter(ObjetJson cle) throws Constat {
        var kid = cle.texte("kid");
        if (!cle.texte("kty").equals("EC") || !cle.texte("crv").equals("P-256") || parKid.containsKey(kid)) {
            throw Constat.illisible("cle", cle.lieu(), kid);
        }
        try {
            parKid.put(kid, publique(coordonnee(cle, "x"), coordonnee(cle, "y")));
        } catch (GeneralSecurityException | IllegalArgumentException faute) {
            throw Constat.illisible("cle", cle.lieu(), kid);
        }
    }

    private static BigInteger coordonnee(ObjetJson cle, String nom) throws Constat {
        return new BigInteger(1, Base64.getUrlDecoder().decode(cle.texte(nom)));
    }

    private static PublicKey publique(BigInteger x, BigInteger y) throws GeneralSecurityException {
        var parametres = AlgorithmParameters.getInstance("EC");
        parametres.init(new ECGenParameterSpec("secp256r1"));
        var courbe = parametres.getParameterSpec(ECParameterSpec.class);
        var p = ((ECFieldFp) courbe.getCurve().getField()).getP();
        var droite = x.pow(3)
                .add(courbe.getCurve().getA().multiply(x))
                .add(courbe.getCurve().getB());
        if (!y.pow(2).subtract(droite).mod(p).equals(BigInteger.ZERO)) {
            throw new GeneralSecurityException("not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), courbe));
    }

    /** Whether the key that this line names signed these bytes. */
    boolean ontSigne(ObjetJson ligne, byte[] octets) throws Constat {
        var cle = parKid.get(ligne.texte("cle"));
        if (cle == null) {
            throw Constat.altere("cle.inconnue", ligne.lieu());
        }
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(cle);
            signature.update(octets);
            return signature.verify(Base64.getDecoder().decode(ligne.texte("signature")));
        } catch (GeneralSecurityException | IllegalArgumentException malFormee) {
            return false;
        }
    }
}
