package fr.entremise.common.service.faute;

/** Twice misnamed. */
public final class MandateHelper {

    private MandateHelper() {}
}
