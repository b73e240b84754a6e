/** Written to break the rules of the architecture, so that each is seen to refuse something. */
@NullMarked
package fr.entremise.common.service.faute;

import org.jspecify.annotations.NullMarked;
