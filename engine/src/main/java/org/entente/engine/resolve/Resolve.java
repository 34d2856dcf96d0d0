package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * Stage 4: which mentions name one entity.
 *
 * <p>To resolve a case: put each mention into its context ({@link DocumentNames#of}), group by {@link
 * #keys}, collect the edges of each {@link #block} and the {@link Decided#merges} of people, join the
 * connected components, cut each by {@link #parts}, and make an {@link #entity} of each part. {@link
 * #likely} of each block lists what a person may want to join; pairs that some other edge has joined
 * meanwhile, or that a person has split, are for the caller to leave out.
 *
 * <p>Pure functions, independent of the order of what they are given; stateless and thread-safe.
 */
public final class Resolve {
    private static final String DOCUMENT = "document ";
    private static final String PERSON = "person ";
    private static final String OFFICE = "office ";

    private Resolve() {}

    /** The keys of the blocks that a mention belongs to: its document, and what it is called. */
    public static SortedSet<String> keys(MentionInContext in) {
        SortedSet<String> keys = new TreeSet<>();
        Mention mention = in.mention();
        keys.add(DOCUMENT + mention.document().hex());
        Canonical.of(in)
                .filter(canonical -> !canonical.key().isEmpty() && !in.brief())
                .ifPresent(canonical -> keys.add(key(canonical)));
        if (mention.kind() == EntityKind.PERSON && mention.form() == MentionForm.NAME) {
            PersonName name = PersonName.of(mention.name());
            if (name.isFull()) {
                keys.add(PERSON + name.folded());
                if (PersonBlock.tells(in)) {
                    keys.add(OFFICE + name.folded());
                }
            }
        }
        return keys;
    }

    /**
     * What follows from one block.
     *
     * @param key the block's key
     * @param members those that have the key, in any order
     */
    public static List<Edge> block(String key, List<MentionInContext> members) {
        if (key.startsWith(DOCUMENT)) {
            return new DocumentBlock(members).edges();
        }
        if (key.startsWith(OFFICE)) {
            return new PersonBlock(members).edges();
        }
        return isChain(key) ? chain(members) : List.of();
    }

    /** Whether the block of a key joins nothing, so that it need not be served: one name alone makes nobody one person. */
    public static boolean isForLikelyAlone(String key) {
        return key.startsWith(PERSON);
    }

    /**
     * Whether all mentions under a key are one entity, each joined to the next in the order of ids, so that one more joins the
     * two beside it and leaves the others as they are: see {@link #next}.
     */
    public static boolean isChain(String key) {
        return !key.startsWith(DOCUMENT) && !key.startsWith(PERSON) && !key.startsWith(OFFICE);
    }

    /**
     * What joins two mentions that follow each other in the block of a key that {@linkplain #isChain is a chain}.
     *
     * @param one of the lesser id
     */
    public static Edge next(MentionInContext one, MentionInContext other) {
        return Edge.between(one.mention().id(), other.mention().id(), reason(other, one.mention(), other.mention()));
    }

    /**
     * Whether the words around a mention bear on what it is called. Of any other the context may be left out for {@link #next},
     * {@link #parts} and {@link #entity}, though not for {@link #keys} and {@link #block}.
     */
    public static boolean looksAround(Mention mention) {
        return Canonical.looksAround(mention);
    }

    /** Pairs of one block that may name one entity and lack the evidence. */
    public static List<Likely> likely(String key, List<MentionInContext> members) {
        return key.startsWith(PERSON) ? new PersonBlock(members).likely() : List.of();
    }

    /**
     * A component cut so that no two mentions which a person told apart are in one part: the whole where
     * nobody did. A split wins over every edge; the rest keeps to the mention with which its tie is the
     * closest, see {@link Parts}.
     *
     * @param component the mentions of one connected component, in any order
     * @param edges all edges between them, in any order; others do not matter
     * @param decided what people decided
     * @return each part ascending, the parts ascending by their least mention
     */
    public static List<List<MentionInContext>> parts(
            List<MentionInContext> component, Collection<Edge> edges, Decided decided) {
        return new Parts(component, decided).cut(edges);
    }

    /**
     * The entity of mentions that belong together.
     *
     * @param members one or more, in any order
     */
    public static Entity entity(List<MentionInContext> members) {
        return entity(
                Tally.of(members),
                members.stream().map(each -> each.mention().id()).sorted().toList());
    }

    /**
     * The same, of mentions that were counted before.
     *
     * @param tally of all of them
     * @param mentions all of them, or the least alone, which the entity then holds alone; ascending
     */
    public static Entity entity(Tally tally, List<Id> mentions) {
        return tally.naming(mentions).entity();
    }

    static String key(Canonical canonical) {
        return canonical.sort().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + canonical.key();
    }

    private static List<Edge> chain(List<MentionInContext> members) {
        List<MentionInContext> ascending = members.stream().sorted().toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < ascending.size(); i++) {
            edges.add(next(ascending.get(i - 1), ascending.get(i)));
        }
        return List.copyOf(edges);
    }

    private static String reason(MentionInContext in, Mention one, Mention other) {
        return Canonical.of(in)
                .flatMap(Canonical::known)
                .map(known -> "“" + one.name() + "” and “" + other.name() + "” both mean " + known + ".")
                .orElseGet(() -> "Both name " + other.name() + ".");
    }
}
