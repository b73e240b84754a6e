package fr.entremise.fournisseuridentite.service;

/** What a code was exchanged for. */
public record Jetons(String accessToken, String idToken) {

    @Override
    public String toString() {
        return "Jetons";
    }
}
