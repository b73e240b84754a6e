package fr.entremise.common.web.faute;

import jakarta.inject.Named;

/** Behind a page, but not called so. */
@Named
public class Tableau {}
