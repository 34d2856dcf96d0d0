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
 * @param head whether it is a surname by which its document means the head of a state, see {@link
 *     HeadBySurname}
 * @param brief whether its document tells in full elsewhere what it is short for, which other documents may not mean by it:
 *     the Democratic Party, where the text names the Democratic Party of Tarn. Such a name says nothing outside its document
 */
public record MentionInContext(
        Mention mention, @Nullable LocalDate published, String before, String after, boolean head, boolean brief)
        implements Comparable<MentionInContext> {
    static final int CONTEXT_CHARS = 120;

    /**
     * A mention of which nobody asks what stands around it, see {@link Resolve#looksAround}.
     *
     * @param published the document's date as the case knows it, or null
     */
    public static MentionInContext alone(Mention mention, @Nullable LocalDate published) {
        return new MentionInContext(mention, published, "", "", false, false);
    }

    /** By the mention's id. */
    @Override
    public int compareTo(MentionInContext other) {
        return mention.compareTo(other.mention);
    }
}
