package fr.entremise.journal.service;

import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import fr.entremise.common.service.CoffreDeCles;
import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Depots;
import fr.entremise.journal.model.Entree;
import fr.entremise.journal.model.EntreeOrdonnee;
import fr.entremise.journal.model.EntreesOrdonnees;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The journal of the application on a database of its own, where a minute goes by at each look at the clock. */
public final class JournalSeul {

    private final EntityManager em;
    private final ClesDeSignature cles;
    private final Clock clock;

    /** With the keys of the folder {@code entremise.cles}. */
    public JournalSeul(EntityManager em, Instant debut) {
        this.em = em;
        this.clock = new Minutes(debut);
        this.cles = new ClesDeSignature(new CoffreDeCles(new Parametres()), Clock.systemUTC());
    }

    private record Essai(int numero) implements Evenement {
        @Override
        public String type() {
            return "essai";
        }
    }

    public void ecrire(int nombre) {
        var entrees = Depots.entrees(em);
        for (var i = 0; i < nombre; i++) {
            entrees.ajouter(new Entree(
                    new Essai(i),
                    new Auteur(Auteur.Qualite.PROFESSIONNEL, "compte", Set.of("aidant")),
                    "c-" + i,
                    clock.instant()));
        }
        em.flush();
        em.clear();
    }

    /** As a server that has just started does. */
    public int ordonner() {
        var ordre = new OrdreJournal();
        ordre.arbre = arbre();
        ordre.signature = signature();
        ordre.clock = clock;
        return ordre.avancer();
    }

    public String complet() {
        var sortie = new ByteArrayOutputStream();
        export().complet(sortie);
        return sortie.toString(StandardCharsets.UTF_8);
    }

    /** @param ids in the order of the tree */
    public String partiel(List<UUID> ids) {
        var sortie = new ByteArrayOutputStream();
        export().partiel(sortie, ids);
        return sortie.toString(StandardCharsets.UTF_8);
    }

    public String recu(UUID entree) {
        var sortie = new ByteArrayOutputStream();
        export().recu(sortie, entree, List.of());
        return sortie.toString(StandardCharsets.UTF_8);
    }

    public EntreeOrdonnee entree(long rang) {
        var trouvee = new EntreeOrdonnee[1];
        entrees().toutes(rang + 1, entree -> trouvee[0] = entree);
        return trouvee[0];
    }

    public SignedTreeHead derniereTete() {
        return arbre().derniere().orElseThrow();
    }

    public String ligne(SignedTreeHead tete) {
        return new String(LignesJson.tete(tete), StandardCharsets.UTF_8);
    }

    public String coherence(long de, long a) {
        var preuves = new Preuves();
        preuves.arbre = arbre();
        return new String(LignesJson.coherence(preuves.coherence(de, a).orElseThrow()), StandardCharsets.UTF_8);
    }

    public String cles() {
        return cles.publiques(Usage.JOURNAL).toString(true);
    }

    private Arbre arbre() {
        return Depots.arbre(em);
    }

    private EntreesOrdonnees entrees() {
        return Depots.entreesOrdonnees(em);
    }

    private SignatureJournal signature() {
        var signature = new SignatureJournal();
        signature.cles = cles;
        return signature;
    }

    private ExportJournal export() {
        var export = new ExportJournal();
        export.arbre = arbre();
        export.entrees = entrees();
        export.signature = signature();
        export.parametres = new Parametres();
        export.clock = clock;
        return export;
    }

    private static final class Minutes extends Clock {

        private Instant maintenant;

        Minutes(Instant debut) {
            maintenant = debut;
        }

        @Override
        public Instant instant() {
            maintenant = maintenant.plus(Duration.ofMinutes(1));
            return maintenant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
