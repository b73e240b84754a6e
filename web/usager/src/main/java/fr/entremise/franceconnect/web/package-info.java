/** The browser on its way to FranceConnect and back. */
@NullMarked
package fr.entremise.franceconnect.web;

import org.jspecify.annotations.NullMarked;
