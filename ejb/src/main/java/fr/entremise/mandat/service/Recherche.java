package fr.entremise.mandat.service;

import fr.entremise.common.service.Empreintes;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keyed hashes by which a person is found: one for each beginning, of two to ten letters, of each of their names,
 * and one for their year of birth; made for one organisation, they are worth nothing in another.
 */
@ApplicationScoped
public class Recherche {

    private static final int MINIMUM = 2;
    private static final int MAXIMUM = 10;

    @Inject
    Empreintes empreintes;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Recherche() {}

    /** Outside the container. */
    public Recherche(Empreintes empreintes) {
        this.empreintes = empreintes;
    }

    /** All the hashes by which this person is found in this organisation. */
    public Collection<byte[]> pourTrouver(OrganisationId organisation, IdentitePivot identite) {
        var debuts = new LinkedHashSet<String>();
        for (var mot : mots(identite.nomComplet() + " " + identite.nomCourant()).toList()) {
            for (var longueur = MINIMUM; longueur <= Math.min(MAXIMUM, mot.length()); longueur++) {
                debuts.add(mot.substring(0, longueur));
            }
        }
        debuts.add(Integer.toString(identite.naissance().annee()));
        return hacher(organisation, debuts);
    }

    /** One hash per word typed; none when no word is long enough to search for. */
    Collection<byte[]> pourChercher(OrganisationId organisation, String saisie) {
        var debuts = new LinkedHashSet<String>();
        mots(saisie)
                .filter(mot -> mot.length() >= MINIMUM)
                .map(mot -> mot.substring(0, Math.min(MAXIMUM, mot.length())))
                .forEach(debuts::add);
        return hacher(organisation, debuts);
    }

    private List<byte[]> hacher(OrganisationId organisation, Set<String> debuts) {
        return debuts.stream()
                .map(debut -> empreintes.de("recherche:" + organisation.valeur(), debut))
                .toList();
    }

    private static Stream<String> mots(String texte) {
        return Stream.of(Normalizer.normalize(texte, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+", -1))
                .filter(mot -> !mot.isEmpty());
    }
}
