package fr.entremise.fournisseuridentite.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void un_groupe_une_unite_ou_rien() {
        assertThat(Claim.duScope("birth"))
                .containsExactlyInAnyOrder(Claim.BIRTHDATE, Claim.BIRTHPLACE, Claim.BIRTHCOUNTRY);
        assertThat(Claim.duScope("family_name")).containsExactly(Claim.FAMILY_NAME);
        assertThat(Claim.duScope("identite_pivot")).hasSize(6).doesNotContain(Claim.EMAIL, Claim.PREFERRED_USERNAME);
        assertThat(Claim.duScope("openid")).isEmpty();
        assertThat(Claim.duScope("GIVEN_NAME")).isEmpty();
    }
}
