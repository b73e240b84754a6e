/** The endpoints of OpenID Connect, and the pages where an aidant says in whose name they act. */
@NullMarked
package fr.entremise.fournisseuridentite.web;

import org.jspecify.annotations.NullMarked;
