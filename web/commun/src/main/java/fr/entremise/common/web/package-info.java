/** The frame of every page: texts, dates, refusals and failures, comfort, headers. */
@NullMarked
package fr.entremise.common.web;

import org.jspecify.annotations.NullMarked;
