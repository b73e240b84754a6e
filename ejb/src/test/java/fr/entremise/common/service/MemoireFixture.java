package fr.entremise.common.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A short memory without a server; nothing in it ever ends by itself. */
public class MemoireFixture extends Memoire {

    private final Map<String, String> textes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> essais = new ConcurrentHashMap<>();

    @Override
    public void garder(Tiroir tiroir, String cle, String valeur) {
        textes.put(tiroir + cle, valeur);
    }

    @Override
    public Optional<String> lire(Tiroir tiroir, String cle) {
        return Optional.ofNullable(textes.get(tiroir + cle));
    }

    @Override
    public Optional<String> prendre(Tiroir tiroir, String cle) {
        return Optional.ofNullable(textes.remove(tiroir + cle));
    }

    @Override
    public boolean remplacer(Tiroir tiroir, String cle, String ancienne, String nouvelle) {
        return textes.replace(tiroir + cle, ancienne, nouvelle);
    }

    @Override
    public int compter(String cle) {
        return essais.computeIfAbsent(cle, nom -> new AtomicInteger()).incrementAndGet();
    }

    /** Everything that is kept, keys included. */
    public String contenu() {
        return textes.toString();
    }
}
