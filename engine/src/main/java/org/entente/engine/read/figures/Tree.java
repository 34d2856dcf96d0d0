package org.entente.engine.read.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.Span;

/** A sentence's dependencies, for asking who hangs on whom. Indices are those of its tokens. */
final class Tree {
    static final int NONE = FigureFound.NONE;

    private static final Set<String> CLAUSES = Set.of("root", "advcl", "acl", "ccomp", "xcomp", "parataxis", "csubj");
    private static final Set<String> PREDICATES = Set.of("VERB", "AUX");

    private final Sentence sentence;
    private final List<List<Integer>> children = new ArrayList<>();
    private final int[] heads;
    private final String[] relations;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.heads = new int[size()];
        this.relations = new String[size()];
        for (int i = 0; i < size(); i++) {
            children.add(new ArrayList<>());
            heads[i] = token(i).head();
            relations[i] = token(i).relation();
        }
        mendPrepositions();
        for (int i = 0; i < size(); i++) {
            if (heads[i] >= 0) {
                children.get(heads[i]).add(i);
            }
        }
    }

    /** A noun that the parser hung on its preposition, as in "rose to $3 billion", hangs on the preposition's head. */
    private void mendPrepositions() {
        for (int i = 0; i < size(); i++) {
            int above = heads[i];
            boolean onPreposition = above >= 0
                    && above < i
                    && relations[i].equals("dep")
                    && (token(above).xpos().equals("IN") || token(above).xpos().equals("TO"))
                    && heads[above] >= 0;
            if (onPreposition) {
                heads[i] = heads[above];
                relations[i] = PREDICATES.contains(token(heads[above]).upos()) ? "obl" : "nmod";
                heads[above] = i;
                relations[above] = "case";
            }
        }
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    /** What the reader's model takes a word for as the head of a mention: person, organization. */
    String hint(int index) {
        return sentence.hint(index).mention();
    }

    List<Integer> children(int index) {
        return children.get(index);
    }

    int head(int index) {
        return heads[index];
    }

    String relation(int index) {
        return relations[index];
    }

    private String plainRelation(int index) {
        int colon = relations[index].indexOf(':');
        return colon < 0 ? relations[index] : relations[index].substring(0, colon);
    }

    boolean hasRelation(int index, String... wanted) {
        String plain = plainRelation(index);
        for (String relation : wanted) {
            if (relation.equals(plain) || relation.equals(relations[index])) {
                return true;
            }
        }
        return false;
    }

    boolean isNominal(int index) {
        String upos = token(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }

    boolean isVerb(int index) {
        return token(index).upos().equals("VERB");
    }

    /** The first child that a test holds for; {@link #NONE} where it holds for none. */
    int child(int index, IntPredicate test) {
        for (int child : children(index)) {
            if (test.test(child)) {
                return child;
            }
        }
        return NONE;
    }

    int child(int index, String... relations) {
        return child(index, child -> hasRelation(child, relations));
    }

    /** The lemma of the preposition of a noun, or empty. */
    String preposition(int index) {
        int marker = child(index, "case");
        return marker == NONE ? "" : lemma(marker);
    }

    String lemma(int index) {
        return token(index).lemma().toLowerCase(java.util.Locale.ROOT);
    }

    /** The indices of the tokens that overlap a span. */
    List<Integer> within(Span span) {
        List<Integer> within = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (token(i).span().overlaps(span)) {
                within.add(i);
            }
        }
        return within;
    }

    /** Of some tokens the one whose head lies outside them, the last where there are several. */
    int top(List<Integer> tokens) {
        int top = NONE;
        for (int token : tokens) {
            boolean outside = !tokens.contains(head(token));
            if (outside
                    && !token(token).upos().equals("PUNCT")
                    && !hasRelation(token, "advmod", "case", "cc", "mark")) {
                top = token;
            }
        }
        return top != NONE || tokens.isEmpty() ? top : tokens.getLast();
    }

    /** The head of the clause that a token stands in: a predicate, or the root. */
    int clause(int index) {
        int at = index;
        for (int steps = 0; steps < size(); steps++) {
            int head = head(at);
            boolean conjoinedVerb = hasRelation(at, "conj", "dep") && isPredicate(at) && isPredicate(head);
            if (head < 0 || CLAUSES.contains(plainRelation(at)) || conjoinedVerb) {
                return at;
            }
            at = head;
        }
        return index;
    }

    /** Whether a token is a verb or has a copula or a subject. */
    boolean isPredicate(int index) {
        return index >= 0
                && (PREDICATES.contains(token(index).upos()) || child(index, "cop", "nsubj", "csubj") != NONE);
    }

    /** The predicate that governs a token, itself left out; {@link #NONE} where none does. */
    int predicate(int index) {
        int at = index;
        if (isPredicate(at) && isVerb(at)) {
            return at;
        }
        for (int steps = 0; steps < size(); steps++) {
            at = head(at);
            if (at < 0) {
                return NONE;
            }
            if (isPredicate(at)) {
                return at;
            }
        }
        return NONE;
    }

    /** Whether {@code below} hangs on {@code above}, directly or not, or is it. */
    boolean isBelow(int below, int above) {
        int at = below;
        for (int steps = 0; steps <= size() && at >= 0; steps++) {
            if (at == above) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** The first and last tokens of a noun phrase without its clauses and appositions. */
    Span phrase(int index) {
        Span span = token(index).span();
        for (int child : children(index)) {
            boolean inner = hasRelation(
                    child, "compound", "amod", "nummod", "flat", "nmod:poss", "det", "goeswith", "conj", "cc", "punct");
            boolean hyphen = token(child).text().equals("-");
            if (inner
                    && (!hasRelation(child, "punct") || hyphen)
                    && (!hasRelation(child, "conj") || isNominal(child) && Math.abs(child - index) <= 3)) {
                span = span.cover(hasRelation(child, "conj") ? phrase(child) : innerPhrase(child));
            }
        }
        return span;
    }

    private Span innerPhrase(int index) {
        Span span = token(index).span();
        for (int child : children(index)) {
            if (hasRelation(child, "compound", "amod", "flat", "conj", "cc", "advmod", "punct", "obl", "nummod")
                    && Math.abs(child - index) <= 6) {
                span = span.cover(innerPhrase(child));
            }
        }
        return span;
    }
}
