package org.entente.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one passage says.
 *
 * @param id document, span, kind, type, role spans, figure spans
 * @param document the document's id
 * @param span the words that say it (the clause, not the sentence, where the clause suffices), in the
 *     document's text
 * @param trigger the word or words that it hangs on: the predicate, or the amount; within {@code span}
 * @param type and with it the kind
 * @param domains in the order of {@link Domain}
 * @param participants in the order of the text
 * @param when its time
 * @param place the mention of where it is, or null
 * @param figures in the order of the text; exactly one for a figure claim
 * @param factuality as the innermost source has it
 * @param mode how it is put forward
 * @param attribution outermost first; empty never: where nobody is cited, the author
 * @param links to other claims of the document
 * @param label for attribute claims the label or property in words, else null
 */
public record Claim(
        Id id,
        Id document,
        Span span,
        Span trigger,
        ClaimType type,
        Set<Domain> domains,
        List<Participant> participants,
        When when,
        @Nullable Id place,
        List<Figure> figures,
        Factuality factuality,
        Mode mode,
        List<Attribution> attribution,
        List<Link> links,
        @Nullable String label)
        implements Comparable<Claim> {
    public Claim {
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
        participants = List.copyOf(participants);
        figures = List.copyOf(figures);
        attribution = List.copyOf(attribution);
        links = List.copyOf(links);
        if (!span.contains(trigger)) {
            throw new IllegalArgumentException("a claim's trigger lies in its span");
        }
        if (attribution.isEmpty()) {
            throw new IllegalArgumentException("a claim has a speaker: where nobody is cited, the author");
        }
        if (type.kind() == ClaimKind.FIGURE && figures.size() != 1) {
            throw new IllegalArgumentException("a figure claim has one figure");
        }
        if (!id.equals(idOf(document, span, type, participants, figures))) {
            throw new IllegalArgumentException("a claim's id is of its document, span, type, roles and figures");
        }
    }

    /** The id that a claim of these parts has. */
    public static Id idOf(
            Id document, Span span, ClaimType type, List<Participant> participants, List<Figure> figures) {
        return Ids.claim(
                document,
                span,
                type,
                participants,
                figures.stream().map(Figure::span).toList());
    }

    public ClaimKind kind() {
        return type.kind();
    }

    /** The innermost source. */
    public Attribution speaker() {
        return attribution.getLast();
    }

    /** This claim with other links. */
    public Claim withLinks(List<Link> others) {
        return new Claim(
                id,
                document,
                span,
                trigger,
                type,
                domains,
                participants,
                when,
                place,
                figures,
                factuality,
                mode,
                attribution,
                others,
                label);
    }

    /** No domain. */
    public static Set<Domain> noDomains() {
        return EnumSet.noneOf(Domain.class);
    }

    /** By id, which is the order of "least member". */
    @Override
    public int compareTo(Claim other) {
        return id.compareTo(other.id);
    }
}
