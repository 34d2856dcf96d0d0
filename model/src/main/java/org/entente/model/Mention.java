package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * A passage that names an entity.
 *
 * @param id document, span, kind
 * @param document the document's id
 * @param span the words that name it, in UTF-16 units of the document's text
 * @param kind what it names
 * @param form by name, common noun or pronoun
 * @param exact the words
 * @param name the words as a name: white space folded, leading article and possessive ending taken
 *     off; for a state, or a word by which its government is meant, still the words as written
 * @param government whether the text means a state's government by it: Tehran warned; true for states
 *     that act; false for places as such
 * @param antecedent the earlier mention of the same document that it refers to, or null
 */
public record Mention(
        Id id,
        Id document,
        Span span,
        EntityKind kind,
        MentionForm form,
        String exact,
        String name,
        boolean government,
        @Nullable Id antecedent)
        implements Comparable<Mention> {
    public Mention {
        if (!id.equals(Ids.mention(document, span, kind))) {
            throw new IllegalArgumentException("a mention's id is of its document, span and kind");
        }
        if (exact.length() != span.length()) {
            throw new IllegalArgumentException("the words of a mention are as long as its span");
        }
    }

    /** By id, which is the order of "least member". */
    @Override
    public int compareTo(Mention other) {
        return id.compareTo(other.id);
    }
}
