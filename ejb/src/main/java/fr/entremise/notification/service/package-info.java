/** Tells the usager. */
@NullMarked
package fr.entremise.notification.service;

import org.jspecify.annotations.NullMarked;
