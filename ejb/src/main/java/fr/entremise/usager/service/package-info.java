/** Seals and unseals identities. */
@NullMarked
package fr.entremise.usager.service;

import org.jspecify.annotations.NullMarked;
