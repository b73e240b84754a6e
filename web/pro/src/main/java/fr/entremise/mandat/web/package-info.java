/** The pages where an aidant prepares, signs, finds and stops mandats, and where the journal is read. */
@NullMarked
package fr.entremise.mandat.web;

import org.jspecify.annotations.NullMarked;
