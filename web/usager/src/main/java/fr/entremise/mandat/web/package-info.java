/** What anybody who holds the paper of a mandat may do with it: stop the mandat, check the paper. */
@NullMarked
package fr.entremise.mandat.web;

import org.jspecify.annotations.NullMarked;
