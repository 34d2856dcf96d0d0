/** Stage 5: claims, entities and copies to events, ties, series, origins and verdicts. */
@NullMarked
package org.entente.engine.reconcile;

import org.jspecify.annotations.NullMarked;
