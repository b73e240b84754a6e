package fr.entremise.mandat.service;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one mandat says and that another does not: the blanks of the text, filled.
 *
 * @param reference number by which the structure finds the mandat again
 * @param nomService name of the service shown to people, never empty
 * @param organisationAdresse on one line
 * @param lieu town where the mandat is concluded
 * @param usagerNomComplet all first names, then the birth name in capitals
 * @param usagerNomUsage absent when the person has none
 * @param usagerNaissance in words, in the gender of the person: "née le 24 août 1962 à Paris 7e"
 * @param demarches at least one, in the order they are read
 * @param conclusion instant of the aidant's signature, first instant in force
 * @param fin first instant at which the mandat no longer holds
 * @param dureeEnMots "un an", "31 jours"
 * @param verification address that says whether this mandat is authentic and in force
 * @param arret address to type, printed in full, without the code
 * @param arretDirect address that already carries the code, read by the QR code only
 * @param codeArret in groups of four characters, as people read it
 * @param courrielUsager absent: no message is sent, the structure hands over a paper statement
 * @param avertissementBanqueDeFrance the démarches touch money: a surendettement file stays the person's own to sign
 */
public record ContenuMandat(
        String reference,
        String nomService,
        String organisationNom,
        String organisationAdresse,
        String lieu,
        String aidantNom,
        String usagerNomComplet,
        @Nullable String usagerNomUsage,
        String usagerNaissance,
        List<DemarcheEcrite> demarches,
        ZonedDateTime conclusion,
        ZonedDateTime fin,
        String dureeEnMots,
        URI verification,
        URI arret,
        URI arretDirect,
        String codeArret,
        @Nullable String courrielUsager,
        boolean avertissementBanqueDeFrance) {

    public ContenuMandat {
        demarches = List.copyOf(demarches);
        if (demarches.isEmpty()) {
            throw new IllegalArgumentException("A mandat covers at least one démarche");
        }
        if (!fin.isAfter(conclusion)) {
            throw new IllegalArgumentException("A mandat ends after it begins");
        }
    }

    /** Constant: identities and the stop code must not reach a log. */
    @Override
    public String toString() {
        return "ContenuMandat";
    }
}
