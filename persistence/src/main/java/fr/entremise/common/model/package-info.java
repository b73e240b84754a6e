/** The few words every feature shares. */
@NullMarked
package fr.entremise.common.model;

import org.jspecify.annotations.NullMarked;
