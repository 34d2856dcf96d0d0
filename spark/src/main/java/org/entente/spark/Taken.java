package org.entente.spark;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an input gave: the bytes of a document, or a refusal.
 *
 * @param document the id of the bytes; null for a refusal
 * @param capture in JSON; null for a refusal
 * @param bytes null for a refusal
 * @param refused in JSON; null for a document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Taken(
        @Nullable String document,
        @Nullable String capture,
        byte @Nullable [] bytes,
        @Nullable String refused) implements Serializable {
    boolean isDocument() {
        return document != null;
    }

    /** Of one that is no document. */
    String refusal() {
        return Objects.requireNonNull(refused);
    }
}
