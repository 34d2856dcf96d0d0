/** Part of stage 3: what the amounts of a sentence measure, how they are bounded, when and of what. */
@NullMarked
package org.entente.engine.read.figures;

import org.jspecify.annotations.NullMarked;
