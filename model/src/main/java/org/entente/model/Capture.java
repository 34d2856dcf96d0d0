package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * How a document came into a case; one document may be captured several times.
 *
 * @param document the document's id
 * @param address the file's name or the web address it came from, as the user gave it
 * @param publisher given by the user for it, or null
 * @param published given by the user for it, or null
 */
public record Capture(
        Id document,
        String address,
        @Nullable String publisher,
        @Nullable Dated published) {}
