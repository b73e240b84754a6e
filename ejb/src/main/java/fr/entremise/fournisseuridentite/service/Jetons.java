package fr.entremise.fournisseuridentite.service;

/**
 * What a code was exchanged for.
 *
 * @param scope what the access token opens, one scope per claim
 */
public record Jetons(String accessToken, String idToken, String scope) {

    @Override
    public String toString() {
        return "Jetons";
    }
}
