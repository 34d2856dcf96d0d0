/** CoreNLP behind the engine's seam for syntax, and beside it as a peer. */
@NullMarked
package org.entente.corenlp;

import org.jspecify.annotations.NullMarked;
