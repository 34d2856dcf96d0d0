/** Stage 1: bytes to a document. Formats come through a seam. */
@NullMarked
package org.entente.engine.ingest;

import org.jspecify.annotations.NullMarked;
