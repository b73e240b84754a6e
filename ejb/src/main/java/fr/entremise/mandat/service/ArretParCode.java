package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.ArretRefuse;
import fr.entremise.mandat.model.AutorisationTerminee;
import fr.entremise.mandat.model.FinAutorisation;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The usager ends a mandat with the code of the paper and their date of birth, without an account. */
@Stateless
@PermitAll
public class ArretParCode {

    private static final int ESSAIS = 10;

    @Inject
    Mandats mandats;

    @Inject
    Usagers usagers;

    @Inject
    Organisations organisations;

    @Inject
    Coffre coffre;

    @Inject
    ReperesDuPapier reperes;

    @Inject
    Memoire memoire;

    @Inject
    AvisArret avis;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * What the code would stop.
     *
     * <p>Refused as MAN-07 when the code or the date is not right, without saying which; as MAN-08 after ten attempts
     * from one address, or at one code, within fifteen minutes; as MAN-05 when the mandat has ended.
     *
     * @param source network address of the browser; kept fifteen minutes, in memory
     */
    public MandatAArreter trouver(String code, String naissance, String source) {
        var mandat = reconnaitre(code, naissance, source);
        return new MandatAArreter(
                organisations.trouver(mandat.organisation()).orElseThrow().nom(),
                List.copyOf(exigerEnVigueur(mandat)),
                mandat.conclusion(),
                mandat.expiration());
    }

    /** Stops everything that the mandat still allows, at once; refused as {@link #trouver}. */
    public MandatArrete arreter(String code, String naissance, String source) {
        var reconnu = reconnaitre(code, naissance, source);
        var mandat = mandats.verrouiller(reconnu.id()).orElseThrow();
        var demarches = exigerEnVigueur(mandat);
        var maintenant = clock.instant();
        mandat.revoquer(demarches, maintenant);
        var auteur = new Auteur(Qualite.USAGER, mandat.usager().valeur().toString());
        demarches.forEach(demarche -> journal.consigner(
                new AutorisationTerminee(mandat, demarche, FinAutorisation.REVOQUEE, "code-du-papier", auteur)));
        avis.arrete(mandat, demarches, FinAutorisation.REVOQUEE, maintenant);
        return new MandatArrete(
                organisations.trouver(mandat.organisation()).orElseThrow().nom(), List.copyOf(demarches), maintenant);
    }

    private Mandat reconnaitre(String code, String naissance, String source) {
        var saisi = Aleas.codeSaisi(code);
        var compteurs = List.of("arret-source:" + source, "arret-code:" + Empreintes.duJeton(saisi));
        if (compteurs.stream().anyMatch(compteur -> memoire.compte(compteur) >= ESSAIS)) {
            throw new ActeRefuse(MotifRefus.TROP_D_ESSAIS);
        }
        var mandat = mandats.parCodeArret(reperes.duCode(code));
        var correspond = mandat.isPresent()
                && DateDeNaissance.saisie(naissance)
                        .filter(saisie -> saisie.equals(naissance(mandat.get())))
                        .isPresent();
        if (!correspond) {
            compteurs.forEach(memoire::compter);
            journal.consignerRefus(new ArretRefuse(
                    MotifRefus.CODE_INCONNU, mandat.map(Mandat::id).orElse(null)));
            throw new ActeRefuse(MotifRefus.CODE_INCONNU);
        }
        return mandat.get();
    }

    private DateDeNaissance naissance(Mandat mandat) {
        return coffre.identite(usagers.trouver(mandat.usager()).orElseThrow()).naissance();
    }

    private Set<Demarche> exigerEnVigueur(Mandat mandat) {
        var demarches = new TreeSet<>(mandat.demarchesEnVigueur(clock.instant()));
        if (demarches.isEmpty()) {
            throw new ActeRefuse(MotifRefus.DEJA_TERMINE);
        }
        return demarches;
    }

    public record MandatAArreter(
            String organisation, List<Demarche> demarches, Instant conclusion, Instant expiration) {}

    public record MandatArrete(String organisation, List<Demarche> demarches, Instant arret) {}
}
