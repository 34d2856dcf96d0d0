/** The lexicon of units, and conversion through JSR-385. */
@NullMarked
package org.entente.engine.kit.units;

import org.jspecify.annotations.NullMarked;
