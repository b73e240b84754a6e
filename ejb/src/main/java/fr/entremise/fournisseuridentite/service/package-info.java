/** The doors by which FranceConnect asks for an identity, an aidant confirms whose, and it leaves. */
@NullMarked
package fr.entremise.fournisseuridentite.service;

import org.jspecify.annotations.NullMarked;
