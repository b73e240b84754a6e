package fr.entremise.mandat.service;

import static java.util.stream.Collectors.toMap;

import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the persons of the aidant's organisation, never those of another, never more than twenty. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecherchePersonnes {

    static final int LIMITE = 20;
    private static final int RECENTES = 5;

    @Inject
    Personnes personnes;

    @Inject
    Mandats mandats;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    Recherche recherche;

    @Inject
    Clock clock;

    /** Lately used first; at most twenty. */
    public List<PersonneTrouvee> recentes(AidantHabilite aidant) {
        return presenter(aidant, personnes.recentes(aidant.organisation(), LIMITE));
    }

    /**
     * Whose name or year of birth begins as every word typed, lately used first; at most twenty, none for an empty
     * text.
     */
    public List<PersonneTrouvee> chercher(AidantHabilite aidant, String texte) {
        var empreintes = recherche.pourChercher(aidant.organisation(), texte);
        return empreintes.isEmpty()
                ? List.of()
                : presenter(aidant, personnes.chercher(aidant.organisation(), empreintes, LIMITE));
    }

    /** As {@link #recentes}, only those for whom something can be done now; at most five. */
    public List<PersonneTrouvee> recentesEnVigueur(AidantHabilite aidant) {
        return presenter(aidant, personnes.recentesEnVigueur(aidant.organisation(), clock.instant(), RECENTES));
    }

    /** As {@link #chercher}, only those for whom something can be done now. */
    public List<PersonneTrouvee> chercherEnVigueur(AidantHabilite aidant, String texte) {
        return chercher(aidant, texte).stream()
                .filter(PersonneTrouvee::mandatEnVigueur)
                .toList();
    }

    private List<PersonneTrouvee> presenter(AidantHabilite aidant, List<UsagerId> ids) {
        var connus = usagers.trouver(ids).stream().collect(toMap(Usager::id, Function.identity()));
        var couverts = mandats.couverts(aidant.organisation(), ids, clock.instant());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(connus.get(id)))
                .map(usager ->
                        new PersonneTrouvee(usager.id(), coffre.identite(usager), couverts.contains(usager.id())))
                .toList();
    }
}
