/** What several stages share: names, quantities, units, times, places. No stage imports another; all may import this. */
@NullMarked
package org.entente.engine.kit;

import org.jspecify.annotations.NullMarked;
