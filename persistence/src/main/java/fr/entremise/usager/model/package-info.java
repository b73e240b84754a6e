/** The person who is helped: an identity, sealed. */
@NullMarked
package fr.entremise.usager.model;

import org.jspecify.annotations.NullMarked;
