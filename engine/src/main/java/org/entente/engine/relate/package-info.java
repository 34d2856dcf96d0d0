/**
 * What the claims of a case amount to between entities: who is bound to whom, over how many steps, what flows, what is shared. Pure
 * functions over claims that stand; nothing is kept.
 */
@NullMarked
package org.entente.engine.relate;

import org.jspecify.annotations.NullMarked;
