package fr.entremise.common.model.faute;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That anybody changes as they like. */
@Entity
public class EntiteModifiable {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
