/** What an usager may do with what is kept about them. */
@NullMarked
package fr.entremise.espaceusager.service;

import org.jspecify.annotations.NullMarked;
