package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Span;

/** A sentence's dependencies as they are walked: children, subtrees, clauses. Immutable. */
final class Tree {
    /** In a state that a participle names somebody is behind these: stands accused, remains banned, got arrested. */
    private static final Set<String> STATES = Set.of("stand", "remain", "stay", "get", "feel", "lie", "become", "go");

    /** Relations that open a clause of their own beside or below their head. */
    private static final Set<String> CLAUSES = Set.of("advcl", "acl", "parataxis", "ccomp", "csubj");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final Sentence sentence;
    private final List<List<Integer>> children = new ArrayList<>();

    Tree(Sentence sentence) {
        this.sentence = sentence;
        for (int i = 0; i < size(); i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < size(); i++) {
            int head = token(i).head();
            if (head != Token.ROOT) {
                children.get(head).add(i);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    /** The token's words in lower case. */
    String word(int index) {
        return token(index).text().toLowerCase(Locale.ROOT);
    }

    /** The token's lemma in lower case. */
    String lemma(int index) {
        return token(index).lemma().toLowerCase(Locale.ROOT);
    }

    int head(int index) {
        return token(index).head();
    }

    boolean has(int index, String... relations) {
        return Arrays.asList(relations).contains(token(index).relation());
    }

    /** Whether its relation without subtype is one of these. */
    boolean is(int index, String... plainRelations) {
        return Arrays.asList(plainRelations).contains(token(index).plainRelation());
    }

    boolean isVerb(int index) {
        return token(index).upos().equals("VERB");
    }

    boolean isNoun(int index) {
        String upos = token(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    List<Integer> children(int index) {
        return children.get(index);
    }

    /** Children in relations that, without their subtypes, are these; in order. */
    List<Integer> children(int index, String... plainRelations) {
        return children(index).stream().filter(c -> is(c, plainRelations)).toList();
    }

    /** The first child in exactly one of these relations. */
    Optional<Integer> child(int index, String... relations) {
        return children(index).stream().filter(c -> has(c, relations)).findFirst();
    }

    /** The token and what is joined to it by {@code conj}, in order. */
    List<Integer> conjuncts(int index) {
        return Stream.concat(Stream.of(index), children(index, "conj").stream().flatMap(c -> conjuncts(c).stream()))
                .toList();
    }

    /** Every token below {@code index}, itself included. */
    Set<Integer> subtree(int index) {
        Set<Integer> all = new HashSet<>();
        collect(index, all);
        return all;
    }

    private void collect(int index, Set<Integer> all) {
        if (all.add(index)) {
            children(index).forEach(c -> collect(c, all));
        }
    }

    /** Every token below {@code index} that is not in a coordinated or subordinate clause of its own. */
    Set<Integer> clause(int index) {
        Set<Integer> all = new HashSet<>();
        all.add(index);
        for (int child : children(index)) {
            boolean apart = token(child).relation().equals("conj") && isVerb(child)
                    || CLAUSES.contains(token(child).plainRelation())
                    || is(child, "punct", "cc");
            if (!apart) {
                all.addAll(phrase(child));
            }
        }
        return all;
    }

    /** A phrase without relative clauses and parentheses. */
    Set<Integer> phrase(int index) {
        Set<Integer> all = new HashSet<>();
        all.add(index);
        for (int child : children(index)) {
            if (!is(child, "acl", "parataxis", "appos", "advcl", "punct")) {
                all.addAll(phrase(child));
            }
        }
        return all;
    }

    /** The preposition that marks {@code index}, in lower case; empty where there is none. */
    String preposition(int index) {
        return children(index, "case").stream()
                .filter(c -> !word(c).equals("'s") && !word(c).equals("’s"))
                .findFirst()
                .map(this::word)
                .orElse("");
    }

    /** Whether {@code above} stands on the way from {@code index} to the root. */
    boolean isBelow(int index, int above) {
        int at = index;
        for (int step = 0; step <= size() && at != Token.ROOT; step++) {
            if (at == above) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** How many arcs lead from {@code index} up to {@code above}; the size where none do. */
    int distance(int index, int above) {
        int at = index;
        for (int step = 0; step <= size() && at != Token.ROOT; step++) {
            if (at == above) {
                return step;
            }
            at = head(at);
        }
        return size();
    }

    /** The first of the row of joined words that a token stands in; the token itself where nothing is joined. */
    int firstOfRow(int index) {
        int first = index;
        while (is(first, "conj") && head(first) != Token.ROOT && head(first) < first) {
            first = head(first);
        }
        return first;
    }

    /** Whether a verb is in the passive voice, or a participle that says what was done to its noun. */
    boolean isPassive(int index) {
        return child(index, "nsubj:pass", "aux:pass", "csubj:pass").isPresent()
                || isReducedPassive(index)
                || isLooseParticiple(index)
                || sharesPassive(index);
    }

    /** "Backed by Russia, the army attacked": whether a participle beside a clause is told of its subject. */
    boolean isLooseParticiple(int index) {
        boolean agent = children(index, "obl").stream().anyMatch(child -> has(child, "obl:agent"));
        boolean state = is(index, "xcomp") && head(index) != Token.ROOT && STATES.contains(lemma(head(index)));
        return token(index).xpos().equals("VBN")
                && (is(index, "advcl") || state)
                && head(index) != Token.ROOT
                && (isVerb(head(index)) || child(head(index), "cop").isPresent())
                && children(index, "mark", "case", "aux", "cop", "nsubj").isEmpty()
                && (agent || children(index, "obj").isEmpty());
    }

    /** The boat seized in May: a participle on its noun; taggers take it for the past where both are one word. */
    private boolean isReducedPassive(int index) {
        String tag = token(index).xpos();
        boolean agent = children(index, "obl").stream().anyMatch(child -> has(child, "obl:agent"));
        return (tag.equals("VBN") || tag.equals("VBD") || agent)
                && is(index, "acl")
                && child(index, "aux", "nsubj").isEmpty();
    }

    /** Was summoned and handed a note: a participle joined to a passive is one too. */
    private boolean sharesPassive(int index) {
        return token(index).xpos().equals("VBN")
                && is(index, "conj")
                && head(index) != Token.ROOT
                && child(index, "aux", "nsubj").isEmpty()
                && isPassive(head(index));
    }

    /** The levy, these firms, Chad's tax: whether a definite article, a word that points or an owner tells a noun apart. */
    boolean isToldApart(int noun) {
        return children(noun).stream()
                .anyMatch(child -> has(child, "nmod:poss") || is(child, "det") && DEFINITE.contains(word(child)));
    }

    /** Largest, most hostile: whether an adjective tells the highest degree. */
    boolean isMost(int adjective) {
        return token(adjective).xpos().equals("JJS")
                || children(adjective, "advmod").stream()
                        .anyMatch(degree -> token(degree).xpos().equals("RBS"));
    }

    /** The least span over these tokens. */
    Span span(Set<Integer> tokens) {
        int start = tokens.stream()
                .map(i -> token(i).span().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int end = tokens.stream()
                .map(i -> token(i).span().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Span(start, end);
    }

    /** The tokens within a span of the document's text, in order. */
    List<Integer> within(Span span) {
        List<Integer> within = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (span.overlaps(token(i).span())) {
                within.add(i);
            }
        }
        return within;
    }

    /** The token of a span that the others hang on: the one nearest to the root, the last of equals. */
    int headOf(Span span) {
        List<Integer> inside = within(span);
        int best = inside.getLast();
        for (int i : inside) {
            int head = head(i);
            if (head == Token.ROOT || !inside.contains(head)) {
                if (best == inside.getLast() || !is(i, "punct", "case", "det", "cc", "advmod")) {
                    best = i;
                }
            }
        }
        return best;
    }
}
