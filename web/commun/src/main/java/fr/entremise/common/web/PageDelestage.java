package fr.entremise.common.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a person reads when there are too many: written without Faces, for a refusal must cost next to nothing. */
final class PageDelestage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr" data-taille="%s" data-theme="%s" data-espace="%s">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <link rel="stylesheet" href="%s/entremise/style.css?v=%s">
            </head>
            <body>
            <header class="entete"><div class="entete-rang"><span class="marque-nom">%s</span></div></header>
            <main id="contenu" class="contenu contenu-etroit">
            <h1>%s</h1>
            <p>%s</p>
            <p>%s</p>
            <p class="actions"><a class="bouton bouton-principal" href="">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private PageDelestage() {}

    static void ecrire(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var confort = Confort.de(requete);
        var titre = Textes.texte("erreur.affluence.titre");
        var octets = PAGE.formatted(
                        confort.taille(),
                        confort.theme(),
                        confort.espace(),
                        titre,
                        requete.getContextPath(),
                        Empreintes.de("style.css"),
                        Configuration.nom(),
                        titre,
                        Textes.texte("erreur.affluence.texte.quoi"),
                        Textes.texte("erreur.affluence.texte.faire"),
                        Textes.texte("erreur.affluence.texte.encore"))
                .getBytes(UTF_8);
        reponse.setContentType("text/html;charset=UTF-8");
        reponse.setContentLength(octets.length);
        reponse.getOutputStream().write(octets);
    }
}
