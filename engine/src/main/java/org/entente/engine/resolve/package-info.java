/** Stage 4: mentions and judgements to entities, by blocking keys, pair score and clustering. */
@NullMarked
package org.entente.engine.resolve;

import org.jspecify.annotations.NullMarked;
