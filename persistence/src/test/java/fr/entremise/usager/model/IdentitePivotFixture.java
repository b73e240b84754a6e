package fr.entremise.usager.model;

import org.jspecify.annotations.Nullable;

/** Persons who do not exist, of the shapes that FranceConnect uses for its own tests. */
public final class IdentitePivotFixture {

    public static final String FRANCE = "99100";

    private IdentitePivotFixture() {}

    /** Three first names, no name of use. */
    public static IdentitePivot angela() {
        return neeEnFrance("Angela Claire Louise", "DUBOIS", null, Genre.FEMININ, "1962-08-24", "75107");
    }

    /** Known by a name of use. */
    public static IdentitePivot pierreDitDubois() {
        return neeEnFrance("Pierre", "MERCIER", "DUBOIS", Genre.MASCULIN, "1969-03-17", "95277");
    }

    public static IdentitePivot sansAdresse() {
        return new IdentitePivot(
                "Paul Louis", "DUPONT", null, Genre.MASCULIN, new DateDeNaissance("1962-08-24"), "75107", FRANCE, null);
    }

    /** Neither the day nor the month of birth are known, nor the commune: born abroad. */
    public static IdentitePivot presumeeNeeEn1992() {
        return new IdentitePivot(
                "Jean",
                "TARGE",
                null,
                Genre.MASCULIN,
                new DateDeNaissance("1992-00-00"),
                "",
                "99217",
                "jean.targe@exemple.fr");
    }

    public static IdentitePivot neeEnFrance(
            String prenoms, String nom, @Nullable String usage, Genre genre, String naissance, String commune) {
        return new IdentitePivot(
                prenoms, nom, usage, genre, new DateDeNaissance(naissance), commune, FRANCE, "personne@exemple.fr");
    }
}
