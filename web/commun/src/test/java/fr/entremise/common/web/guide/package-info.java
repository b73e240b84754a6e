/** The pages that show every tag in each of its states, to be looked at and measured; never shipped. */
@NullMarked
package fr.entremise.common.web.guide;

import org.jspecify.annotations.NullMarked;
