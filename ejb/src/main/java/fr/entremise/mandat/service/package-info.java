/** The doors through which a mandat is drafted, concluded, used and ended. */
@NullMarked
package fr.entremise.mandat.service;

import org.jspecify.annotations.NullMarked;
