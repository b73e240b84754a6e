package fr.entremise.mandat.service;

import fr.entremise.journal.service.ExportJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;

/** Gives the DPO the whole journal, without the name of any usager, as a signed file; written as it is read. */
@Stateless
@RolesAllowed("dpo")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportComplet {

    @Inject
    ExportLectures lectures;

    @Inject
    ExportJournal export;

    /** Refused as HAB-01, HAB-02 or HAB-04. Journalled before the first line. */
    public void ecrire(OutputStream sortie) {
        lectures.annoncerTout();
        export.complet(sortie);
    }
}
