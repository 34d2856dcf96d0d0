package org.entente.model;

/**
 * A passage that a stage passed over.
 *
 * @param document the document's id
 * @param span what was passed over, in the document's text
 * @param reason a stable code, such as {@code no-claim}, {@code comment-form}, {@code too-long}
 * @param detail one plain sentence for a person
 */
public record Skipped(Id document, Span span, String reason, String detail) {}
