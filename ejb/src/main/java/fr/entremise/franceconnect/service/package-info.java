/** FranceConnect as our identity provider: who the usager is. */
@NullMarked
package fr.entremise.franceconnect.service;

import org.jspecify.annotations.NullMarked;
