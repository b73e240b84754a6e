/** What every door needs: the time, the caller, the keys, the settings. */
@NullMarked
package fr.entremise.common.service;

import org.jspecify.annotations.NullMarked;
