/** The usager reads what is asked, is identified by FranceConnect, and answers. */
@NullMarked
package fr.entremise.franceconnect.web;

import org.jspecify.annotations.NullMarked;
