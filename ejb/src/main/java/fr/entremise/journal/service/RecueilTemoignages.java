package fr.entremise.journal.service;

import fr.entremise.common.service.Memoire;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Shows the last head to the witnesses, each on its own: one that does not answer keeps nobody waiting. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class RecueilTemoignages {

    private static final Logger LOG = Logger.getLogger(RecueilTemoignages.class);

    @Inject
    @Any
    Instance<Temoin> temoins;

    @Inject
    Temoignages temoignages;

    @Inject
    Memoire memoire;

    /** Shows what is due; what failed is due again, a quarter of an hour later. */
    public void recueillir() {
        temoins.stream()
                .filter(Temoin::estDemande)
                .forEach(temoin -> temoignages
                        .attendu(temoin.nom())
                        .filter(tete -> estANous(temoin, tete))
                        .ifPresent(tete -> recueillir(temoin, tete)));
    }

    private void recueillir(Temoin temoin, SignedTreeHead tete) {
        try {
            temoignages.garder(tete, temoin.nom(), temoin.temoigner(tete));
        } catch (IOException | RuntimeException aReprendre) {
            LOG.errorf(
                    aReprendre,
                    "the witness %s did not take the head of %s",
                    temoin.nom(),
                    tete.tete().taille());
        }
    }

    /** Of several nodes at the same time, one asks. */
    private boolean estANous(Temoin temoin, SignedTreeHead tete) {
        return memoire.compter("temoin:" + temoin.nom() + ":" + tete.tete().taille()) == 1;
    }
}
