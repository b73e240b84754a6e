package fr.entremise.common.model.faute;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** With a field that everybody sees. */
@Entity
public class EntiteOuverte {

    @Id
    long id;
}
