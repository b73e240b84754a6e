/** The HTML behind each tag of {@code urn:entremise:tags}: label, hint, error and ARIA are right here, once. */
@NullMarked
package fr.entremise.common.web.balise;

import org.jspecify.annotations.NullMarked;
