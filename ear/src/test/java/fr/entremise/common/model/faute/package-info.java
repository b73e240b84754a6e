/** Written to break the rules of the architecture, so that each is seen to refuse something. */
@NullMarked
package fr.entremise.common.model.faute;

import org.jspecify.annotations.NullMarked;
