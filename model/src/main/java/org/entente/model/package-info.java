/**
 * The records that every part of Entente speaks: documents, mentions, claims, figures, verdicts,
 * judgements. Pure values over {@code java.base}: no I/O, clock, zone, locale or serialiser.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
