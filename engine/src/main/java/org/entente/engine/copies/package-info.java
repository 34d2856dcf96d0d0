/** Stage 2: documents to clusters of copies. */
@NullMarked
package org.entente.engine.copies;

import org.jspecify.annotations.NullMarked;
