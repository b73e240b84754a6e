package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.it.FranceConnectScripte;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mandat stopped while FranceConnect is asking: the identity does not leave. */
class ArretEnCheminE2E {

    private static Navigateur navigateur;
    private static FranceConnectScripte fc;

    @BeforeAll
    static void ouvrir() throws SQLException {
        navigateur = new Navigateur();
        fc = ClientDEssai.franceConnect();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @Test
    void b29_i12_un_mandat_arrete_entre_le_jeton_et_l_identite_ne_donne_plus_l_identite() throws Exception {
        try (var bureau = navigateur.poste()) {
            bureau.joue(FranceConnectScripte.RETOUR);
            bureau.aller(Navigateur.application("/pro/"))
                    .seConnecte("karim.referent")
                    .voit("À faire");
            bureau.aller(fc.issuer() + "/authorize?" + FranceConnectScripte.formulaire(fc.demande()))
                    .voit("Pour qui faites-vous cette démarche ?");
            bureau.choisit("Huche").voit("Quelle démarche ?");
            bureau.bouton("Santé");
            var code = FranceConnectScripte.parametre(bureau.arrive(FranceConnectScripte.RETOUR), "code");
            var jeton = FranceConnectScripte.json(fc.token(fc.echange(code))).getString("access_token");

            bureau.aller(Navigateur.application("/pro/aidant/personnes")).voit("Personnes");
            bureau.lien("Anne-Laure").voit("Anne-Laure").lien("Arrêter");
            bureau.voit("Arrêter le mandat").bouton("Arrêter").voit("C’est arrêté");

            var reponse = fc.userinfo(jeton);
            assertThat(reponse.statusCode()).isEqualTo(401);
            assertThat(reponse.body()).doesNotContain("HUCHE");
        }
    }
}
