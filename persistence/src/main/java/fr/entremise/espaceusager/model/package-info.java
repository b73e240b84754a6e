/** What an usager did in the pages about themselves. */
@NullMarked
package fr.entremise.espaceusager.model;

import org.jspecify.annotations.NullMarked;
