package fr.entremise.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the code, with the classes that were written to break it.
 *
 * @param fautes each is what one breach takes: one class, or several that are at fault together
 */
record Regle(String phrase, ArchRule loi, List<List<Class<?>>> fautes) {

    static Regle regle(String phrase, ArchRule loi, List<List<Class<?>>> fautes) {
        return new Regle(phrase, loi, fautes);
    }

    static List<List<Class<?>>> enfreinteParChacune(Class<?>... fautives) {
        return List.of(fautives).stream().<List<Class<?>>>map(List::of).toList();
    }

    static List<List<Class<?>>> enfreinteEnsemble(Class<?>... fautives) {
        return List.of(List.of(fautives));
    }

    @Override
    public String toString() {
        return phrase;
    }
}
