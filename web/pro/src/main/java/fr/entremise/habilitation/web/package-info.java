/** Who is logged in, what they come for, and the second factor of an act. */
@NullMarked
package fr.entremise.habilitation.web;

import org.jspecify.annotations.NullMarked;
