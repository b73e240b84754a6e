package fr.entremise.common.service.faute;

/** Three ways of speaking past the log. */
public final class Bavardage {

    private Bavardage() {}

    public static final class Sortie {

        @SuppressWarnings("SystemOut") // the fault itself
        public void dire() {
            System.out.println();
        }
    }

    public static final class Erreur {

        @SuppressWarnings("SystemOut") // the fault itself
        public void dire() {
            System.err.println();
        }
    }

    public static final class Trace {

        public void dire(Throwable panne) {
            panne.printStackTrace();
        }
    }
}
