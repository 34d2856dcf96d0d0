/** Amounts in text: values with the intervals that their words allow, bounds and units. */
@NullMarked
package org.entente.engine.kit.quantities;

import org.jspecify.annotations.NullMarked;
