package fr.entremise.mandat.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed paper of a mandat, kept as it was signed: it holds names, so only its ciphertext is here. */
@Entity
@Table(name = "document_mandat")
public class DocumentMandat {

    @Id
    @Column(name = "mandat_id")
    private UUID mandat;

    @Column(name = "version_texte", updatable = false)
    private String versionTexte;

    @Column(name = "texte_empreinte", updatable = false)
    private byte[] texteEmpreinte;

    @Column(name = "pdf_empreinte", updatable = false)
    private byte[] pdfEmpreinte;

    @Column(name = "pdf_chiffre", updatable = false)
    private byte[] pdfChiffre;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected DocumentMandat() {}

    /**
     * @param versionTexte which text was signed, for example {@code 2026-11}
     * @param texteEmpreinte SHA-256 of that text, before names were filled in
     * @param pdfEmpreinte SHA-256 of the sealed PDF
     * @param pdfChiffre the sealed PDF under the usager's data key
     */
    public DocumentMandat(
            MandatId mandat, String versionTexte, byte[] texteEmpreinte, byte[] pdfEmpreinte, byte[] pdfChiffre) {
        this.mandat = mandat.valeur();
        this.versionTexte = versionTexte;
        this.texteEmpreinte = texteEmpreinte.clone();
        this.pdfEmpreinte = pdfEmpreinte.clone();
        this.pdfChiffre = pdfChiffre.clone();
    }

    public String versionTexte() {
        return versionTexte;
    }

    public byte[] pdfEmpreinte() {
        return pdfEmpreinte.clone();
    }

    public byte[] pdfChiffre() {
        return pdfChiffre.clone();
    }
}
