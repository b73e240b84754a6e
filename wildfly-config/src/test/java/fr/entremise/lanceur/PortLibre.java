package fr.entremise.lanceur;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that nobody listens on. */
final class PortLibre {

    private PortLibre() {}

    static int tirer() throws IOException {
        try (var essai = new ServerSocket(0)) {
            return essai.getLocalPort();
        }
    }
}
