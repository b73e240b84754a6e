package fr.entremise.journal.model;

/** Whether the act was done or refused. */
public enum Issue {
    FAIT,
    REFUSE
}
