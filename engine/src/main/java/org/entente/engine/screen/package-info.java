/** Stage 6: names and what is known of their bearers, beside the listings of sanctions lists; gives hits with their reasons. */
@NullMarked
package org.entente.engine.screen;

import org.jspecify.annotations.NullMarked;
