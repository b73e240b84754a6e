package fr.entremise.journal.model.faute;

import fr.entremise.mandat.model.Mandat;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Holds an entity of another feature, which no arrow allows. */
@Entity
public class EntiteQuiTientUnMandat {

    @Id
    private long id;

    @ManyToOne
    private @Nullable Mandat mandat;

    public @Nullable Mandat mandat() {
        return id == 0 ? null : mandat;
    }
}
