package fr.entremise.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the operator sets, as system properties of the server; docs/runbook.md lists them. */
@ApplicationScoped
public class Parametres {

    private static String exiger(String nom) {
        return choix(nom).orElseThrow(() -> new IllegalStateException("system property " + nom + " is not set"));
    }

    private static Optional<String> choix(String nom) {
        return Optional.ofNullable(System.getProperty(nom)).filter(valeur -> !valeur.isBlank());
    }

    /** Public address of the application, without a final slash. */
    public URI adresse() {
        return URI.create(exiger("entremise.url"));
    }

    public URI adresse(String chemin) {
        return URI.create(adresse() + chemin);
    }

    /** The name that people see. */
    public String nomDuService() {
        return System.getProperty("entremise.nom", "Entremise");
    }

    /** Issuer of the realm of professionals. */
    public URI realmProfessionnels() {
        return URI.create(exiger("entremise.oidc.pro.url"));
    }

    public URI realmUsagers() {
        return URI.create(exiger("entremise.oidc.usager.url"));
    }

    /** Of the client by which a second factor is asked for one act. */
    public String secretSignature() {
        return exiger("entremise.oidc.signature.secret");
    }

    /** Folder of the credential store and of the seal; nothing of them is in the database. */
    public Path dossierCles() {
        return Path.of(exiger("entremise.cles"));
    }

    /** Opens the credential store. */
    public String motDePasseCles() {
        return exiger("entremise.cles.mot-de-passe");
    }

    /** Where heads of the journal are time-stamped, by RFC 3161 over HTTP; absent when nobody does. */
    public Optional<URI> autoriteHorodatage() {
        return choix("entremise.temoin.tsa").map(URI::create);
    }

    /** Where heads of the journal are left, under another administration than ours; absent when nowhere. */
    public Optional<Path> dossierTemoin() {
        return choix("entremise.temoin.dossier").map(Path::of);
    }

    /** Sender of the messages. */
    public String expediteur() {
        return exiger("entremise.smtp.expediteur");
    }

    /** How many nodes the installation has, those that are down included. */
    public int noeuds() {
        return System.getProperty("entremise.grappe.noeuds", "").split(",", -1).length;
    }

    /** How old the second factor of a login may be when an identity is asked for. */
    public Duration fraicheurSecondFacteur() {
        return Duration.ofMinutes(Integer.getInteger("entremise.second-facteur.minutes", 15));
    }

    /** How many requests for one client may fail from one address in a minute. */
    public int echecsParMinute() {
        return Integer.getInteger("entremise.fi.echecs", 60);
    }

    /** How many logins one aidant may take in a minute. */
    public int connexionsParMinute() {
        return Integer.getInteger("entremise.fi.connexions", 60);
    }

    /**
     * Domain of the addresses, which nobody can write to, of usagers who have none; ours, or one reserved by RFC 2606.
     */
    public String domaineSansCourriel() {
        return System.getProperty("entremise.fi.domaine-sans-courriel", "sans-courriel.invalid");
    }
}
