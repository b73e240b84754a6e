package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextesTest {

    @Test
    void remplit_les_places_du_texte() {
        assertThat(Textes.texte("commun.etapes.rang", 2, 3)).isEqualTo("Étape 2 sur 3");
    }

    @Test
    void accorde_avec_le_nombre() {
        assertThat(Textes.texte("commun.erreurs.titre", 1)).isEqualTo("Il y a une chose à corriger");
        assertThat(Textes.texte("commun.erreurs.titre", 4)).isEqualTo("Il y a 4 choses à corriger");
    }

    @Test
    void montre_la_cle_qui_manque() {
        assertThat(Textes.texte("absente.ici")).isEqualTo("???absente.ici???");
        assertThat(Textes.si("absente.ici")).isEmpty();
    }
}
