/** We as an identity provider: the clients we know, and one login from its request to the identity. */
@NullMarked
package fr.entremise.fournisseuridentite.model;

import org.jspecify.annotations.NullMarked;
