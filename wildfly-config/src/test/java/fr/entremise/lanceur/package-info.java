@NullMarked
package fr.entremise.lanceur;

import org.jspecify.annotations.NullMarked;
