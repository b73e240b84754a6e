package fr.entremise.fournisseuridentite.model;

import java.io.Serializable;

/** A client as somebody saw it, by which an act on a client that changed meanwhile is refused. */
public record ClientVu(String id, long version) implements Serializable {}
