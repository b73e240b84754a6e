/** The mandat: drafted, consented to, concluded, used, ended. */
@NullMarked
package fr.entremise.mandat.model;

import org.jspecify.annotations.NullMarked;
