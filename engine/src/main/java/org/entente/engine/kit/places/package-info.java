/** Where places lie. */
@NullMarked
package org.entente.engine.kit.places;

import org.jspecify.annotations.NullMarked;
