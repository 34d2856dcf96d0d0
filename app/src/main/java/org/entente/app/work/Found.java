package org.entente.app.work;

import org.entente.model.Id;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage that holds words that were looked for.
 *
 * @param document its document's id
 * @param span from the first of the words to the last, within one block of the document's text; null where
 *     only the title holds them
 */
public record Found(Id document, @Nullable Span span) {}
