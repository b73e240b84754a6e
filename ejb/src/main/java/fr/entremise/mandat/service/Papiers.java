package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.CoffreDeCles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.common.service.Parametres;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.mandat.model.DocumentMandat;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HexFormat;

/** Makes the paper of a mandat, and opens it again. */
@ApplicationScoped
public class Papiers {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Parametres parametres;

    @Inject
    CoffreDeCles coffreDeCles;

    @Inject
    Coffre coffre;

    private final TexteMandat texte = new TexteMandat();
    private final MiseEnPagePdf miseEnPage = new MiseEnPagePdf();
    private CachetPades cachet; // filled by ouvrirCachet

    @SuppressWarnings("NullAway.Init") // filled by the container
    Papiers() {}

    /** Outside the container. */
    public Papiers(Parametres parametres, Coffre coffre) {
        this.parametres = parametres;
        this.coffreDeCles = new CoffreDeCles(parametres);
        this.coffre = coffre;
        ouvrirCachet();
    }

    /** Being told of the start is enough: a missing or unreadable key then stops the deployment, not the first act. */
    void auDemarrage(@Observes Startup demarrage) {}

    @PostConstruct
    private void ouvrirCachet() {
        cachet = new CachetPades(
                parametres.dossierCles().resolve("cachet.p12"),
                coffreDeCles.lire(AliasCle.CACHET).toCharArray(),
                parametres.nomDuService());
    }

    /**
     * The sealed paper.
     *
     * @param codeArret in clear, as the paper prints it and nothing else keeps it
     * @param verification in clear, in the same way
     */
    public DocumentMandat etablir(
            Mandat mandat,
            Usager usager,
            Organisation organisation,
            Professionnel aidant,
            String codeArret,
            String verification) {
        var version = texte.versionCourante();
        var xhtml = texte.rediger(version, contenu(mandat, usager, organisation, aidant, codeArret, verification));
        var pdf = cachet.sceller(miseEnPage.mettreEnPage(xhtml, mandat.conclusion()), mandat.conclusion());
        return new DocumentMandat(
                mandat.id(),
                version,
                HexFormat.of().parseHex(texte.empreinte(version)),
                Empreintes.sha256(pdf),
                coffre.chiffrer(usager, pdf, objet(mandat)));
    }

    byte[] pdf(Mandat mandat, Usager usager, DocumentMandat document) {
        return coffre.dechiffrer(usager, document.pdfChiffre(), objet(mandat));
    }

    private static String objet(Mandat mandat) {
        return "document:" + mandat.id().valeur();
    }

    private ContenuMandat contenu(
            Mandat mandat,
            Usager usager,
            Organisation organisation,
            Professionnel aidant,
            String codeArret,
            String verification) {
        var identite = coffre.identite(usager);
        var demarches = mandat.demarchesEnVigueur(mandat.conclusion());
        return new ContenuMandat(
                mandat.reference(),
                parametres.nomDuService(),
                organisation.nom(),
                organisation.adresse(),
                organisation.commune(),
                aidant.nomComplet(),
                identite.nomComplet(),
                identite.nomDUsage(),
                EcritureNaissance.enMots(identite),
                demarches.stream()
                        .map(demarche -> new DemarcheEcrite(
                                LibellesDemarches.titre(demarche), LibellesDemarches.exemples(demarche)))
                        .toList(),
                mandat.conclusion().atZone(PARIS),
                mandat.expiration().atZone(PARIS),
                LibellesDurees.enMots(mandat.duree()),
                parametres.adresse("/verifier/" + verification),
                parametres.adresse("/arreter"),
                parametres.adresse("/arreter/" + codeArret),
                Aleas.codeImprime(codeArret),
                identite.courriel(),
                demarches.contains(Demarche.ARGENT));
    }
}
