package fr.entremise.common.service.faute;

import jakarta.inject.Named;

/** Called a page, but not where pages are. */
@Named
public class HorsDesEcransPage {}
