/** Checks an export of the journal with nothing of the product: neither its classes, nor its server. */
@NullMarked
package fr.entremise.verificateur;

import org.jspecify.annotations.NullMarked;
