package fr.entremise.habilitation.service;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.Organisations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the caller is, for the head of each page. */
@Stateless
@RolesAllowed({"aidant", "referent", "orienteur", "admin_departemental", "admin_national", "dpo"})
public class ConsultationProfessionnel {

    @Inject
    Habilitations habilitations;

    @Inject
    Organisations organisations;

    /** Refused as HAB-01 or HAB-02. */
    public Moi moi() {
        var professionnel = habilitations.exigerAppelant();
        return new Moi(
                professionnel.nomComplet(),
                professionnel
                        .organisation()
                        .flatMap(organisations::trouver)
                        .map(Organisation::nom)
                        .orElse(null),
                professionnel.departement().orElse(null),
                Stream.of(Fonction.values()).filter(professionnel::exerce).collect(Collectors.toSet()));
    }

    public record Moi(
            String nom,
            @Nullable String organisation,
            @Nullable String departement,
            Set<Fonction> fonctions) {}
}
