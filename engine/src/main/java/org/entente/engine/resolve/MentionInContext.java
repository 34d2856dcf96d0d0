package org.entente.engine.resolve;

import java.time.LocalDate;
import org.entente.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention with the little of its document that resolving needs: who held an office depends on the day,
 * and a person's name alone proves nothing without the words beside it.
 *
 * @param mention the mention
 * @param published the document's date as the case knows it, or null
 * @param before the words before it, at most {@value #CONTEXT_CHARS} UTF-16 units of the same line
 * @param after the words after it, likewise
 */
public record MentionInContext(Mention mention, @Nullable LocalDate published, String before, String after)
        implements Comparable<MentionInContext> {
    static final int CONTEXT_CHARS = 120;

    /**
     * A mention with its context.
     *
     * @param text the text of the mention's document, which the mention's span is into
     * @param published the document's date as the case knows it, or null
     */
    public static MentionInContext of(Mention mention, String text, @Nullable LocalDate published) {
        int start = mention.span().start();
        int end = mention.span().end();
        int from = Math.max(Math.max(0, start - CONTEXT_CHARS), text.lastIndexOf('\n', start - 1) + 1);
        int lineEnd = text.indexOf('\n', end);
        int to = Math.min(Math.min(text.length(), end + CONTEXT_CHARS), lineEnd < 0 ? text.length() : lineEnd);
        return new MentionInContext(
                mention, published, text.substring(Math.min(from, start), start), text.substring(end, to));
    }

    /** By the mention's id. */
    @Override
    public int compareTo(MentionInContext other) {
        return mention.compareTo(other.mention);
    }
}
