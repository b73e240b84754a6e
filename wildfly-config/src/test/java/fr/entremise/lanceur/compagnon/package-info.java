@NullMarked
package fr.entremise.lanceur.compagnon;

import org.jspecify.annotations.NullMarked;
