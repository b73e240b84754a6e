/** Where a person consents to a mandat, and where whoever holds its paper stops it or checks it. */
@NullMarked
package fr.entremise.mandat.web;

import org.jspecify.annotations.NullMarked;
