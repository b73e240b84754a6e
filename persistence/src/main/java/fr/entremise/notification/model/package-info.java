/** The messages that wait to leave. */
@NullMarked
package fr.entremise.notification.model;

import org.jspecify.annotations.NullMarked;
