package fr.entremise.journal.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.EntreeOrdonnee;
import fr.entremise.journal.model.EntreesOrdonnees;
import fr.entremise.journal.model.MerkleTree;
import fr.entremise.journal.model.Ouverture;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.model.Tuiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The journal, or some of it, as a signed file that the verifier checks without us; written as it is read. The caller
 * keeps the fact of the export in a transaction of its own, before: one that wrote and waits for the reader would hold
 * back the order of every entry of the country.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ExportJournal {

    private static final int ENTREES_PAR_LECTURE = 500;
    private static final int TETES_PAR_LECTURE = 1_000;

    @Inject
    Arbre arbre;

    @Inject
    EntreesOrdonnees entrees;

    @Inject
    SignatureJournal signature;

    @Inject
    Parametres parametres;

    @Inject
    Clock clock;

    /**
     * Every entry up to the last head, and the published heads.
     *
     * @return false when nothing has its place yet; nothing is then written
     */
    public boolean complet(OutputStream sortie) {
        var derniere = arbre.derniere();
        derniere.ifPresent(tete -> {
            var fichier = new Fichier(sortie);
            fichier.ecrire(LignesJson.debut(parametres.adresse(), clock.instant(), true));
            entrees.toutes(tete.tete().taille(), entree -> fichier.ecrire(LignesJson.entree(entree)));
            ecrirePubliees(fichier, tete);
            fichier.finir(tete);
        });
        return derniere.isPresent();
    }

    /**
     * These entries, each with its path to the last head.
     *
     * @param ids in the order of the tree
     * @return false when nothing has its place yet; nothing is then written
     */
    public boolean partiel(OutputStream sortie, List<UUID> ids) {
        var derniere = arbre.derniere();
        derniere.ifPresent(tete -> {
            var taille = tete.tete().taille();
            var preuves = new MerkleTree(new Tuiles(arbre));
            var fichier = new Fichier(sortie);
            fichier.ecrire(LignesJson.debut(parametres.adresse(), clock.instant(), false));
            for (var debut = 0; debut < ids.size(); debut += ENTREES_PAR_LECTURE) {
                // A proof reads too, and would take the connection from under an open cursor.
                var lues = new ArrayList<EntreeOrdonnee>();
                entrees.choisies(ids.subList(debut, Math.min(debut + ENTREES_PAR_LECTURE, ids.size())), lues::add);
                lues.forEach(
                        entree -> fichier.ecrire(LignesJson.entree(entree, preuves.inclusion(entree.rang(), taille))));
            }
            fichier.finir(tete);
        });
        return derniere.isPresent();
    }

    /**
     * One entry, its path to the last head, and what opens its commitments.
     *
     * @return false while the entry has no place yet, a second or so after the act; nothing is then written
     */
    public boolean recu(OutputStream sortie, UUID id, List<Ouverture> ouvertures) {
        var trouvee = entrees.trouver(id);
        trouvee.ifPresent(entree -> {
            var tete = arbre.derniere().orElseThrow();
            var chemin = new MerkleTree(new Tuiles(arbre))
                    .inclusion(entree.rang(), tete.tete().taille());
            var fichier = new Fichier(sortie);
            fichier.ecrire(LignesJson.debut(parametres.adresse(), clock.instant(), false));
            fichier.ecrire(LignesJson.entree(entree, chemin));
            ouvertures.forEach(ouverture -> fichier.ecrire(LignesJson.ouverture(entree.rang(), ouverture)));
            fichier.finir(tete);
        });
        return trouvee.isPresent();
    }

    private void ecrirePubliees(Fichier fichier, SignedTreeHead derniere) {
        var depuis = 0L;
        List<SignedTreeHead> tetes;
        do {
            tetes = arbre.publiees(depuis, TETES_PAR_LECTURE);
            for (var tete : tetes) {
                depuis = tete.tete().taille();
                if (depuis < derniere.tete().taille()) {
                    fichier.ecrire(LignesJson.tete(tete));
                }
            }
        } while (tetes.size() == TETES_PAR_LECTURE);
    }

    /** Counts and hashes what it writes. */
    private final class Fichier {

        private final OutputStream sortie;
        private final MessageDigest sha256;
        private long lignes;

        Fichier(OutputStream sortie) {
            this.sortie = sortie;
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException(absent);
            }
        }

        void ecrire(byte[] ligne) {
            try {
                sortie.write(ligne);
            } catch (IOException rompue) {
                throw new UncheckedIOException(rompue);
            }
            sha256.update(ligne);
            lignes++;
        }

        void finir(SignedTreeHead derniere) {
            ecrire(LignesJson.tete(derniere));
            var empreinte = HexFormat.of().formatHex(sha256.digest());
            ecrire(LignesJson.fin(lignes, empreinte, signature.signer(empreinte.getBytes(US_ASCII))));
        }
    }
}
