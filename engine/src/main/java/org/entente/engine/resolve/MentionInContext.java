package org.entente.engine.resolve;

import java.time.LocalDate;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * A mention with the little of its document that resolving needs: who held an office depends on the day,
 * and a person's name alone proves nothing without the words beside it.
 *
 * @param mention the mention
 * @param published the document's date as the case knows it, or null
 * @param before the words before it, at most {@value #CONTEXT_CHARS} UTF-16 units of the same line
 * @param after the words after it, likewise
 * @param head whether it is a surname by which its document means the head of a state, see {@link
 *     HeadBySurname}
 */
public record MentionInContext(
        Mention mention, @Nullable LocalDate published, String before, String after, boolean head)
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
                mention,
                published,
                text.substring(Math.min(from, start), start),
                text.substring(end, to),
                isHead(mention, text, published));
    }

    /**
     * A mention of which nobody asks what stands around it, see {@link Resolve#looksAround}.
     *
     * @param published the document's date as the case knows it, or null
     */
    public static MentionInContext alone(Mention mention, @Nullable LocalDate published) {
        return new MentionInContext(mention, published, "", "", false);
    }

    private static boolean isHead(Mention mention, String text, @Nullable LocalDate published) {
        if (published == null || mention.kind() != EntityKind.PERSON || mention.form() != MentionForm.NAME) {
            return false;
        }
        PersonName name = PersonName.of(mention.name());
        return !name.words().isEmpty() && !name.isFull() && HeadBySurname.isMeant(name.shown(), text, published);
    }

    /** By the mention's id. */
    @Override
    public int compareTo(MentionInContext other) {
        return mention.compareTo(other.mention);
    }
}
