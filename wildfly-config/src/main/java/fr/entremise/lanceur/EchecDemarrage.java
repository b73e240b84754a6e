package fr.entremise.lanceur;

/** The demo cannot start; the message, in French, tells its user why and what to do. */
public final class EchecDemarrage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EchecDemarrage(String message) {
        super(message);
    }

    EchecDemarrage(String message, Throwable cause) {
        super(message, cause);
    }
}
