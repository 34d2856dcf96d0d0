/** Peers to score and time beside Entente; never part of what is distributed. */
@NullMarked
package org.entente.baselines;

import org.jspecify.annotations.NullMarked;
