/** Stage 3: a document to its reading: mentions, claims, links, what was skipped. Syntax comes through a seam. */
@NullMarked
package org.entente.engine.read;

import org.jspecify.annotations.NullMarked;
