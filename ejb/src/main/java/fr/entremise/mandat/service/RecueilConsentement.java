package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.franceconnect.service.Authentifications;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Brouillons;
import fr.entremise.mandat.model.Consentement;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.FaitBrouillon;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.LiensConsentement.Lien;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.model.UsagerAuthentifie;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The usager reads a draft and answers; the link says which draft, FranceConnect says who they are. */
@Stateless
public class RecueilConsentement {

    private static final String INCONNU = "-";

    @Inject
    LiensConsentement liens;

    @Inject
    Brouillons brouillons;

    @Inject
    Authentifications authentifications;

    @Inject
    Usagers usagers;

    @Inject
    Organisations organisations;

    @Inject
    Professionnels professionnels;

    @Inject
    Coffre coffre;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What is asked, before anybody logs in; refused as CON-01 or MAN-03. */
    @PermitAll
    public Demande lire(String jeton) {
        var lien = liens.exiger(jeton);
        return demande(lien, enAttente(brouillons.trouver(lien.brouillon())));
    }

    /**
     * The usager is about to log in with FranceConnect: a session opened there before this moment, perhaps by somebody
     * else, will be refused. Refused as CON-01.
     */
    @PermitAll
    public void commencer(String jeton) {
        liens.commencer(jeton);
    }

    /**
     * What is asked, and of whom, once FranceConnect said who is there.
     *
     * <p>Refused as CON-01 or MAN-03 when the link or the draft no longer waits; CON-02 when FranceConnect's session is
     * older than {@link #commencer}; CON-03 when it is not the person awaited; CON-04 when its level is too low; CON-05
     * when the identity is incomplete. Each refusal is journalled, and the draft stays.
     */
    @RolesAllowed("usager")
    public DemandePersonnelle presenter(String jeton) {
        var lien = liens.exiger(jeton);
        var brouillon = enAttente(brouillons.trouver(lien.brouillon()));
        return new DemandePersonnelle(
                demande(lien, brouillon), authentifie(lien, brouillon).identite());
    }

    /** The usager accepts the draft as it stands, once; refused as {@link #presenter}. */
    @RolesAllowed("usager")
    public Demande accepter(String jeton) {
        var lien = liens.exiger(jeton);
        var brouillon = enAttente(brouillons.verrouiller(lien.brouillon()));
        var authentifie = authentifie(lien, brouillon);
        var usager = enregistrer(authentifie);
        brouillons.ajouter(Consentement.accepter(
                brouillon, usager.id(), authentifie.authentification(), authentifie.acr(), clock.instant()));
        journal.consigner(FaitBrouillon.consenti(brouillon, auteur(usager)));
        liens.oublier(jeton);
        return demande(lien, brouillon);
    }

    /** The usager says no: the link dies, the draft stays; refused as {@link #presenter}. */
    @RolesAllowed("usager")
    public Demande refuser(String jeton) {
        var lien = liens.exiger(jeton);
        var brouillon = enAttente(brouillons.verrouiller(lien.brouillon()));
        authentifie(lien, brouillon);
        journal.consigner(FaitBrouillon.refuse(brouillon, new Auteur(Qualite.USAGER, INCONNU), "non"));
        liens.oublier(jeton);
        return demande(lien, brouillon);
    }

    private BrouillonMandat enAttente(Optional<BrouillonMandat> trouve) {
        var brouillon = trouve.orElseThrow(() -> new ActeRefuse(MotifRefus.LIEN_PERIME));
        brouillon.exigerEnAttente(clock.instant());
        return brouillon;
    }

    private UsagerAuthentifie authentifie(Lien lien, BrouillonMandat brouillon) {
        var authentifie =
                authentifications.usager().orElseThrow(() -> refus(brouillon, MotifRefus.IDENTITE_INCOMPLETE));
        if (!authentifie.aUnNiveau()) {
            throw refus(brouillon, MotifRefus.NIVEAU_INSUFFISANT);
        }
        if (lien.debut() == null || authentifie.estDAvant(lien.debut())) {
            throw refus(brouillon, MotifRefus.SESSION_ANCIENNE);
        }
        if (brouillon.usagerAttendu().isPresent() && !estAttendu(authentifie, brouillon)) {
            throw refus(brouillon, MotifRefus.AUTRE_PERSONNE);
        }
        return authentifie;
    }

    private boolean estAttendu(UsagerAuthentifie authentifie, BrouillonMandat brouillon) {
        return brouillon
                .usagerAttendu()
                .flatMap(usagers::trouver)
                .filter(attendu -> attendu.estConnuSous(coffre.empreinteSub(authentifie.sub())))
                .isPresent();
    }

    private ActeRefuse refus(BrouillonMandat brouillon, MotifRefus motif) {
        journal.consignerRefus(FaitBrouillon.refuse(brouillon, new Auteur(Qualite.USAGER, INCONNU), motif.code()));
        return new ActeRefuse(motif).consigne();
    }

    private Usager enregistrer(UsagerAuthentifie authentifie) {
        var connu = usagers.parSub(coffre.empreinteSub(authentifie.sub()));
        if (connu.isPresent()) {
            connu.get().actualiser(coffre.sceller(connu.get(), authentifie.identite()));
            return connu.get();
        }
        var usager = coffre.creer(authentifie.sub(), authentifie.identite(), clock.instant());
        usagers.ajouter(usager);
        return usager;
    }

    private static Auteur auteur(Usager usager) {
        return new Auteur(Qualite.USAGER, usager.id().valeur().toString());
    }

    private Demande demande(Lien lien, BrouillonMandat brouillon) {
        var organisation = organisations.trouver(brouillon.organisation()).orElseThrow();
        var aidant = professionnels.trouver(brouillon.aidant()).orElseThrow();
        return new Demande(
                lien.presentation(),
                brouillon.id(),
                organisation.nom(),
                organisation.adresse(),
                aidant.nomComplet(),
                brouillon.demarches().stream().sorted().toList(),
                brouillon.duree(),
                brouillon.duree().echeance(clock.instant()));
    }

    /** @param fin when the mandat would end if it were signed now */
    public record Demande(
            Presentation presentation,
            BrouillonId brouillon,
            String organisation,
            String adresse,
            String aidant,
            List<Demarche> demarches,
            DureeMandat duree,
            Instant fin) {}

    public record DemandePersonnelle(Demande demande, IdentitePivot identite) {}
}
