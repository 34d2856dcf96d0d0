/** Between reading and resolving: a reading as people have left it, with their judgements applied. */
@NullMarked
package org.entente.engine.judge;

import org.jspecify.annotations.NullMarked;
