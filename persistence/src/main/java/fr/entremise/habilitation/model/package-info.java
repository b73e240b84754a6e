/** Organisations and professionals, and who of them may act. */
@NullMarked
package fr.entremise.habilitation.model;

import org.jspecify.annotations.NullMarked;
