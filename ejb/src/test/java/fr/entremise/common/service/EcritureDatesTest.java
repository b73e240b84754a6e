package fr.entremise.common.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcritureDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2028-03-03T13:05:00Z, 3 mars 2028 à 14 h 05",
        "2028-03-01T11:00:00Z, 1er mars 2028 à 12 h 00",
        "2028-08-01T07:30:00Z, 1er août 2028 à 9 h 30",
        "2028-08-11T07:30:00Z, 11 août 2028 à 9 h 30",
        "2028-12-31T23:30:00Z, 1er janvier 2029 à 0 h 30",
        "2028-02-28T23:00:00Z, 29 février 2028 à 0 h 00"
    })
    void un_moment_s_ecrit_a_l_heure_de_paris(Instant instant, String ecrit) {
        assertThat(EcritureDates.moment(instant).replace('\u00a0', ' ')).isEqualTo(ecrit);
        assertThat(ecrit).startsWith(EcritureDates.jour(instant));
    }
}
