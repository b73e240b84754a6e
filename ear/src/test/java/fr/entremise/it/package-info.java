/** The doors on the real server: roles, transactions, concurrency, grants, encryption. */
@NullMarked
package fr.entremise.it;

import org.jspecify.annotations.NullMarked;
