package fr.entremise.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in as many requests at once as there are places, makes a few wait a moment, and refuses the others at once: who
 * is refused early comes back, who is served late is gone. Gates side by side keep a crowd at one from those at
 * another. A narrow gate comes before a wide one, which then lets its requests pass.
 */
public class Delestage extends HttpFilter {

    private static final String ENTREE = Delestage.class.getName();

    /** Well below the tenth of a second in which a refusal must be told. */
    private static final int ATTENTE_MS = 50;

    private static final String DANS_UNE_SECONDE = "1";

    private Semaphore places = new Semaphore(0);
    private Semaphore file = new Semaphore(0);

    /**
     * Reads {@code places-par-coeur}, since those inside share the processors with those of the other gates, and
     * {@code file}: how many may wait for a place.
     */
    @Override
    public void init() {
        places = new Semaphore(Integer.parseInt(getInitParameter("places-par-coeur"))
                * Runtime.getRuntime().availableProcessors());
        file = new Semaphore(Integer.parseInt(getInitParameter("file")));
    }

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        if (requete.getAttribute(ENTREE) != null || estHabillage(requete)) {
            suite.doFilter(requete, reponse);
        } else if (entrer()) {
            requete.setAttribute(ENTREE, true);
            try {
                suite.doFilter(requete, reponse);
            } finally {
                places.release();
            }
        } else {
            reponse.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            reponse.setHeader("Retry-After", DANS_UNE_SECONDE);
            refuser(requete, reponse);
        }
    }

    /** Writes what the refusal says: a page for people, unless overridden. */
    protected void refuser(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        PageDelestage.ecrire(requete, reponse);
    }

    /** The files of the skin cost nothing, and the page that refuses needs them. */
    private static boolean estHabillage(HttpServletRequest requete) {
        return requete.getServletPath().startsWith("/entremise/");
    }

    private boolean entrer() {
        if (places.tryAcquire()) {
            return true;
        }
        if (!file.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(ATTENTE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            file.release();
        }
    }
}
