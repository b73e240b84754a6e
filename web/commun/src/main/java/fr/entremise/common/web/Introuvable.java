package fr.entremise.common.web;

/** What a page was asked for does not exist, or is not the caller's to see: both are told as 404. */
public final class Introuvable extends RuntimeException {}
