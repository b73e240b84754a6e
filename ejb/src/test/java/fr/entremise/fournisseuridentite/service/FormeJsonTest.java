package fr.entremise.fournisseuridentite.service;

import static fr.entremise.fournisseuridentite.service.FournisseurFixture.MAINTENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.fournisseuridentite.model.AccessToken;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.Connexion;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The memories compare texts: a value read back must be written the same. */
class FormeJsonTest {

    @Test
    void une_connexion_se_relit_et_se_recrit_pareille() {
        var ouverte = Connexion.ouvrir(FournisseurFixture.request("defi"), MAINTENANT);
        var confirmee = ouverte.attribuer("compte", MAINTENANT).confirmer(FournisseurFixture.utilisation());

        for (var connexion : new Connexion[] {ouverte, confirmee}) {
            var texte = FormeJson.ecrire(connexion);
            assertThat(FormeJson.connexion(texte)).isEqualTo(connexion);
            assertThat(FormeJson.ecrire(FormeJson.connexion(texte))).isEqualTo(texte);
        }
    }

    @Test
    void un_code_se_relit_et_se_recrit_pareil() {
        var vierge = new AuthorizationCode(
                FournisseurFixture.request(null), FournisseurFixture.utilisation(), MAINTENANT, null);

        for (var code : new AuthorizationCode[] {vierge, vierge.utiliserPour("empreinte")}) {
            var texte = FormeJson.ecrire(code);
            assertThat(FormeJson.code(texte)).isEqualTo(code);
            assertThat(FormeJson.ecrire(FormeJson.code(texte))).isEqualTo(texte);
        }
    }

    @Test
    void un_jeton_se_relit_pareil() {
        var jeton = new AccessToken(
                "franceconnect", Set.of(Claim.EMAIL, Claim.GENDER), FournisseurFixture.utilisation(), MAINTENANT);

        assertThat(FormeJson.jeton(FormeJson.ecrire(jeton))).isEqualTo(jeton);
    }
}
