/** Dates and times in text, as EDTF. */
@NullMarked
package org.entente.engine.kit.times;

import org.jspecify.annotations.NullMarked;
