package org.entente.engine.ingest;

import org.entente.model.Dated;

/**
 * One thing that a document says of itself, in one place.
 *
 * @param field what it says it of
 * @param value as found
 * @param evidence the kind of place: {@code json-ld}, {@code open-graph}, {@code meta}, {@code title-element}, {@code
 *     heading}, {@code time-element}, {@code html}, {@code url}, {@code header}, {@code dateline}, {@code text} or the
 *     format's own
 */
public record Said(Field field, String value, String evidence) {
    /** What a document may say of itself. */
    public enum Field {
        TITLE,
        PUBLISHER,
        AUTHOR,
        PUBLISHED,
        MODIFIED,
        LANGUAGE
    }

    static Said published(Dated dated) {
        return new Said(Field.PUBLISHED, dated.stated(), dated.evidence());
    }
}
