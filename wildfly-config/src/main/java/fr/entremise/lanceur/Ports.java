package fr.entremise.lanceur;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers chosen for one start. */
public final class Ports {

    private final Map<Port, Integer> numeros = new EnumMap<>(Port.class);

    private Ports(ToIntFunction<Port> choix) {
        for (var port : Port.values()) {
            numeros.put(port, choix.applyAsInt(port));
        }
    }

    /** The usual numbers, each raised by {@code decalage}: tests live beside a demo that runs. */
    public static Ports decales(int decalage) {
        return new Ports(port -> port.numero() + decalage);
    }

    /** The numbers given by the properties, the usual ones for the others. */
    public static Ports lire(Proprietes proprietes) {
        return new Ports(port -> proprietes
                .valeur(port.propriete())
                .map(texte -> numero(port, texte))
                .orElse(port.numero()));
    }

    public int de(Port port) {
        return Objects.requireNonNull(numeros.get(port));
    }

    /** Of a door of which each node has its own. */
    int de(Port port, Noeud noeud) {
        return de(port) + noeud.rang() - 1;
    }

    /** Refuses to go on when a number is taken on this machine or chosen twice; names every such number at once. */
    void exigerLibres(int noeuds) {
        var vus = new HashSet<Integer>();
        var refus = Arrays.stream(Port.values())
                .flatMap(port -> IntStream.range(de(port), de(port) + port.combien(noeuds))
                        .filter(numero -> !vus.add(numero) || pris(numero))
                        .mapToObj(numero -> Textes.texte(
                                "port.pris", Integer.toString(numero), Textes.texte("port." + port), port.propriete())))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refus.isEmpty()) {
            throw new EchecDemarrage(refus);
        }
    }

    private static int numero(Port port, String texte) {
        try {
            var numero = Integer.parseInt(texte);
            if (numero > 0 && numero < 65_536) {
                return numero;
            }
        } catch (NumberFormatException pasUnNombre) {
            // said below, like a number out of bounds
        }
        throw new EchecDemarrage(Textes.texte("port.invalide", port.propriete(), texte));
    }

    private static boolean pris(int numero) {
        try (var essai = new ServerSocket()) {
            essai.setReuseAddress(true); // a connection that has just ended does not hold the port
            essai.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), numero));
            return false;
        } catch (IOException occupe) {
            return true;
        }
    }
}
