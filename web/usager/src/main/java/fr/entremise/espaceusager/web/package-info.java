/** Pages in which an usager reads what was done for them. */
@NullMarked
package fr.entremise.espaceusager.web;

import org.jspecify.annotations.NullMarked;
