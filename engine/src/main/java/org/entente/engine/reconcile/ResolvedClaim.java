package org.entente.engine.reconcile;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.ScopePart;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that comparing it needs: its words, the entities behind its mentions, its document.
 *
 * <p>Ordered as claims are, by id. Immutable but for what comparing works out of it, which is kept as long
 * as memory allows and is the same whoever works it out; thread-safe.
 */
public final class ResolvedClaim implements Comparable<ResolvedClaim> {
    private final Claim claim;
    private final String passageText;
    private final String sentenceText;
    private final Map<Id, EntityRef> entities;
    private final DocumentFacts document;
    private final Map<Id, String> linkedWords;
    private volatile @Nullable SoftReference<Comparand> comparand;
    private volatile @Nullable Card card;

    /**
     * @param claim the claim
     * @param passageText the words of the claim's span
     * @param sentenceText the words of the sentence or sentences that the span lies in; they tell what the
     *     claim is about where its own words do not. Without them the passage stands for the sentence
     * @param entities by mention id: the entity of every mention that the claim, its figures' scopes, its
     *     place and its sources point at; a mention without an entity may be left out
     * @param document the document that holds it
     * @param linkedWords by claim id: the words of the claims that this one's links lead to; one without may
     *     be left out, and then purposes are not compared
     */
    public ResolvedClaim(
            Claim claim,
            String passageText,
            String sentenceText,
            Map<Id, EntityRef> entities,
            DocumentFacts document,
            Map<Id, String> linkedWords) {
        this.claim = claim;
        this.passageText = passageText;
        this.sentenceText = sentenceText;
        this.entities = Collections.unmodifiableMap(new TreeMap<>(entities));
        this.document = document;
        this.linkedWords = Collections.unmodifiableMap(new TreeMap<>(linkedWords));
        if (passageText.length() != claim.span().length()) {
            throw new IllegalArgumentException("the words of a claim are as long as its span");
        }
        if (!sentenceText.contains(passageText)) {
            throw new IllegalArgumentException("a claim's words are among its sentence's");
        }
        if (!document.id().equals(claim.document())) {
            throw new IllegalArgumentException("a claim comes with the facts of its own document");
        }
    }

    /** A claim whose sentence nobody has, nor the words of the claims that it links to. */
    public ResolvedClaim(Claim claim, String passageText, Map<Id, EntityRef> entities, DocumentFacts document) {
        this(claim, passageText, passageText, entities, document, Map.of());
    }

    public Claim claim() {
        return claim;
    }

    /** The words of the claim's span. */
    public String passageText() {
        return passageText;
    }

    /** The words of the sentence or sentences that the span lies in. */
    public String sentenceText() {
        return sentenceText;
    }

    /** By mention id, the entities that the claim points at. */
    public Map<Id, EntityRef> entities() {
        return entities;
    }

    public DocumentFacts document() {
        return document;
    }

    /** By claim id, the words of the claims that this one links to. */
    public Map<Id, String> linkedWords() {
        return linkedWords;
    }

    /** What comparing looks at, worked out when first asked for. */
    Comparand comparand() {
        SoftReference<Comparand> kept = comparand;
        Comparand known = kept == null ? null : kept.get();
        if (known == null) {
            known = Comparand.of(this);
            comparand = new SoftReference<>(known);
        }
        return known;
    }

    /** The keys of the blocks that it belongs to, ascending; not kept, for they are as long as the claim itself. */
    List<String> keys() {
        Comparand all = comparand();
        List<String> keys = Keys.of(all);
        if (card == null) {
            card = all.card(keys);
        }
        return keys;
    }

    /** What chooses whom it is compared with: worked out with the keys, or when first asked for, and kept. */
    Card card() {
        if (card == null) {
            keys();
        }
        return Objects.requireNonNull(card);
    }

    /**
     * A claim as its document tells it, with what stands behind its mentions and links.
     *
     * @param claim the claim
     * @param documentText the text of its document
     * @param sentences the spans of the document's sentences, in order
     * @param entityOfMention by mention id; without an answer the mention goes by its words alone
     * @param document the facts of its document
     * @param claimOfId the claims of its document, for the words of those that it links to
     */
    public static ResolvedClaim of(
            Claim claim,
            String documentText,
            List<Span> sentences,
            Function<Id, Optional<EntityRef>> entityOfMention,
            DocumentFacts document,
            Function<Id, Optional<Claim>> claimOfId) {
        Map<Id, EntityRef> entities = entities(claim, entityOfMention);
        Map<Id, String> linkedWords = new TreeMap<>();
        for (Link link : claim.links()) {
            claimOfId
                    .apply(link.claim())
                    .ifPresent(linked -> linkedWords.put(link.claim(), wordsOf(linked, documentText)));
        }
        Span around = claim.span();
        for (Span sentence : sentences) {
            if (sentence.overlaps(claim.span())) {
                around = around.cover(sentence);
            }
        }
        return new ResolvedClaim(
                claim, claim.span().in(documentText), around.in(documentText), entities, document, linkedWords);
    }

    /**
     * A claim without links whose words are at hand.
     *
     * @param passageText the words of its span
     * @param sentenceText the words of the sentence or sentences that the span lies in
     * @param entityOfMention by mention id; without an answer the mention goes by its words alone
     */
    public static ResolvedClaim of(
            Claim claim,
            String passageText,
            String sentenceText,
            Function<Id, Optional<EntityRef>> entityOfMention,
            DocumentFacts document) {
        if (!claim.links().isEmpty()) {
            throw new IllegalArgumentException("a claim with links comes with the words that they lead to");
        }
        return new ResolvedClaim(
                claim, passageText, sentenceText, entities(claim, entityOfMention), document, Map.of());
    }

    private static Map<Id, EntityRef> entities(Claim claim, Function<Id, Optional<EntityRef>> entityOfMention) {
        Map<Id, EntityRef> entities = new TreeMap<>();
        for (Id mention : mentionsOf(claim)) {
            entityOfMention.apply(mention).ifPresent(entity -> entities.put(mention, entity));
        }
        return entities;
    }

    /** A property in its own words (to protect cables), anything else in those of its passage. */
    private static String wordsOf(Claim linked, String documentText) {
        String label = linked.label();
        return label == null
                ? linked.span().in(documentText)
                : label.substring(label.indexOf(": ") < 0 ? 0 : label.indexOf(": ") + 2);
    }

    /** The ids of all mentions that a claim points at, ascending: by roles, place, scopes and sources. */
    public static SortedSet<Id> mentionsOf(Claim claim) {
        SortedSet<Id> mentions = new TreeSet<>();
        claim.participants().forEach(participant -> mentions.add(participant.mention()));
        if (claim.place() != null) {
            mentions.add(claim.place());
        }
        for (Figure figure : claim.figures()) {
            for (ScopePart part : figure.scope()) {
                if (part.mention() != null) {
                    mentions.add(part.mention());
                }
            }
        }
        for (Attribution attribution : claim.attribution()) {
            if (attribution.source().mention() != null) {
                mentions.add(attribution.source().mention());
            }
        }
        return mentions;
    }

    /** The words at {@code span}, which lies within the claim's. */
    String words(Span span) {
        return span.shift(-claim.span().start()).in(passageText);
    }

    /**
     * Stems of the words of meaning around the claim, without those that name who says so and how.
     *
     * @param sentenceStems of the words of its sentence
     */
    SortedSet<String> subjectStems(SortedSet<String> sentenceStems) {
        SortedSet<String> stems = new TreeSet<>(sentenceStems);
        for (Attribution attribution : claim.attribution()) {
            if (attribution.source().name() != null) {
                stems.removeAll(Words.stems(attribution.source().name()));
            }
            if (attribution.cue() != null) {
                stems.removeAll(Words.stems(attribution.cue()));
            }
        }
        return stems;
    }

    @Override
    public int compareTo(ResolvedClaim other) {
        return claim.compareTo(other.claim);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResolvedClaim that
                && claim.equals(that.claim)
                && passageText.equals(that.passageText)
                && sentenceText.equals(that.sentenceText)
                && entities.equals(that.entities)
                && document.equals(that.document)
                && linkedWords.equals(that.linkedWords);
    }

    @Override
    public int hashCode() {
        return claim.hashCode();
    }

    @Override
    public String toString() {
        return "ResolvedClaim[" + claim + "]";
    }
}
