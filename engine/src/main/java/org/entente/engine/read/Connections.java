package org.entente.engine.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.model.LinkRelation;
import org.entente.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the deeds of a sentence hang together by the words that say so: because, if, so that, forcing somebody
 * to; and through whom something is done. One per sentence.
 */
final class Connections {
    private static final Map<String, LinkRelation> WORDS = words();
    private static final Set<String> THROUGH = Set.of("through", "via");
    private static final Set<String> MODALS = Set.of("can", "could", "may", "might");

    private final Tree tree;
    private final Predications predications;
    private final Map<Integer, DraftClaim> byPredicate;

    Connections(Tree tree, Predications predications, Map<Integer, DraftClaim> byPredicate) {
        this.tree = tree;
        this.predications = predications;
        this.byPredicate = byPredicate;
    }

    private static Map<String, LinkRelation> words() {
        Map<String, LinkRelation> words = new HashMap<>();
        for (Map<String, String> row :
                Table.of(Connections.class, "connectives.tsv").rows()) {
            words.put(
                    Table.cell(row, "as") + " " + Table.cell(row, "word"),
                    LinkRelation.ofCode(Table.cell(row, "relation")));
        }
        return Map.copyOf(words);
    }

    /** Links the claims of deeds to those that are their reasons, conditions and consequences. */
    void link() {
        for (int second = 0; second < tree.size(); second++) {
            int first = tree.head(second);
            if (first == Token.ROOT || !tree.is(second, "advcl", "conj", "parataxis", "ccomp", "acl")) {
                continue;
            }
            if (tree.is(second, "acl")) {
                relative(second);
            } else {
                beside(first, second);
            }
        }
    }

    private void beside(int first, int second) {
        LinkRelation relation = tree.is(second, "advcl") ? byMark(second) : null;
        if (relation == null && !tree.is(second, "ccomp")) {
            relation = byAdverb(second);
        }
        if (relation != null) {
            connect(first, relation, second);
        } else if (tree.is(second, "advcl", "conj") && tree.token(second).xpos().equals("VBG") && second > first) {
            made(first, second);
            if (WORDS.containsKey("participle " + tree.lemma(second))) {
                connect(first, LinkRelation.CONSEQUENCE, second);
            }
        }
    }

    /** "Attacked the port, which led the navy to close it": what was done, not the port, led to it. */
    private void relative(int verb) {
        boolean which = tree.children(verb, "nsubj").stream()
                .anyMatch(s -> tree.word(s).equals("which") && s > 0 && tree.is(s - 1, "punct"));
        int above = tree.head(verb);
        while (above != Token.ROOT && !tree.isVerb(above)) {
            above = tree.head(above);
        }
        if (which && above != Token.ROOT) {
            made(above, verb);
        }
    }

    /** "Forcing the navy to close the port": the deed that somebody is made to do. */
    private void made(int first, int verb) {
        if (WORDS.containsKey("verb " + tree.lemma(verb))) {
            tree.children(verb, "xcomp", "advcl", "ccomp").stream()
                    .filter(done -> done > verb)
                    .limit(1)
                    .forEach(done -> connect(first, LinkRelation.CONSEQUENCE, done));
        }
    }

    private @Nullable LinkRelation byMark(int clause) {
        List<Integer> marks = tree.children(clause, "mark");
        boolean so = clause > 0
                && tree.children(clause, "mark", "advmod").stream()
                        .anyMatch(m -> tree.word(m).equals("so"));
        boolean that = marks.stream().flatMap(m -> tree.subtree(m).stream()).anyMatch(m -> tree.word(m)
                .equals("that"));
        if (so && that) {
            boolean able = tree.children(clause, "aux").stream().anyMatch(a -> MODALS.contains(tree.lemma(a)));
            return able ? LinkRelation.PURPOSE : WORDS.get("mark so that");
        }
        return marks.stream()
                .map(m -> WORDS.get("mark " + tree.word(m)))
                .filter(relation -> relation != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LinkRelation byAdverb(int clause) {
        for (int child : tree.children(clause, "advmod", "obl", "cc", "mark", "discourse")) {
            boolean before = child < clause;
            boolean modifies = tree.children(child).stream().anyMatch(c -> !tree.is(c, "case", "det", "punct"));
            LinkRelation relation = before && !modifies
                    ? WORDS.get("adverb " + tree.lemma(child).toLowerCase(Locale.ROOT))
                    : null;
            if (relation != null) {
                return relation;
            }
        }
        return null;
    }

    private void connect(int first, LinkRelation relation, int second) {
        Optional<DraftClaim> one = deed(first);
        Optional<DraftClaim> other = deed(second);
        if (one.isPresent() && other.isPresent()) {
            one.get().link(relation, other.get());
        }
    }

    /** The claim of a verb, or of the noun that it carries: signed an agreement. */
    private Optional<DraftClaim> deed(int verb) {
        DraftClaim own = byPredicate.get(verb);
        if (own != null) {
            return Optional.of(own);
        }
        return tree.children(verb, "obj", "nsubj:pass").stream()
                .map(byPredicate::get)
                .filter(claim -> claim != null)
                .findFirst();
    }

    /** Adds to what is done for somebody those through whom it is done: sold to Mali through a firm. */
    void addIntermediaries() {
        for (DraftClaim draft : byPredicate.values()) {
            if (!tree.isVerb(draft.at)
                    || draft.first(Role.ACTOR).isEmpty()
                    || draft.first(Role.RECIPIENT).isEmpty()) {
                continue;
            }
            for (int token : tree.clause(draft.at)) {
                if (token > draft.at && isThrough(token)) {
                    predications
                            .mentionAt(token)
                            .filter(mention ->
                                    Sources.canSpeak(mention.mention().kind()))
                            .filter(mention -> draft.parties.stream()
                                    .noneMatch(party -> party.mention().equals(mention)))
                            .ifPresent(mention -> draft.party(Role.INTERMEDIARY, mention));
                }
            }
        }
    }

    private boolean isThrough(int token) {
        int head = tree.head(token);
        boolean byWayOf = head != Token.ROOT
                && tree.preposition(token).equals("of")
                && tree.lemma(head).equals("way")
                && tree.preposition(head).equals("by");
        return THROUGH.contains(tree.preposition(token)) || byWayOf;
    }
}
