/** Says who may act, now. */
@NullMarked
package fr.entremise.habilitation.service;

import org.jspecify.annotations.NullMarked;
