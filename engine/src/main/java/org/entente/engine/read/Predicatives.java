package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.MentionForm;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;

/**
 * Finds what a subject is told to be: "is not a cartel in the classic sense", "who is a Democrat", "was hostile to Chad", "became the
 * front-runner", "is said to be a spy", "as the senior Democrat, she voted". One per sentence; not thread-safe.
 */
final class Predicatives {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    private static final Set<ClaimType> POSTS =
            Set.of(TieType.OFFICE, TieType.COMMAND, TieType.MEMBERSHIP, TieType.ALLIANCE);

    /** What is no part of what the subject is said to be. */
    private static final String[] BESIDE = {
        "nsubj", "csubj", "cop", "aux", "cc", "advmod", "mark", "discourse", "vocative", "expl"
    };

    private final String text;
    private final Tree tree;
    private final List<FoundMention> mentions;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final IntFunction<Effect> effectOf;
    private final IntPredicate told;

    /**
     * @param told whether a word tells an event or a tie already: who is loyal to Chad is an ally
     */
    Predicatives(
            String text,
            Tree tree,
            List<FoundMention> mentions,
            Lexicons lexicons,
            IntFunction<Effect> effectOf,
            IntPredicate told) {
        this.text = text;
        this.tree = tree;
        this.mentions = mentions;
        this.lexicons = lexicons;
        this.arguments = new Arguments(lexicons);
        this.effectOf = effectOf;
        this.told = told;
    }

    /** All of them, in the order of the text. */
    List<DraftClaim> find() {
        List<DraftClaim> found = new ArrayList<>();
        for (int word = 0; word < tree.size(); word++) {
            if (isNominal(word)) {
                int at = word;
                subjects(word).forEach(subject -> add(subject, at, found));
                asWhat(word).ifPresent(subject -> add(subject, at, found));
            } else if (isQuality(word)) {
                int at = word;
                subjects(word).stream().filter(this::isThird).forEach(subject -> add(subject, at, found));
            }
        }
        return found;
    }

    /** A common noun, one of some, or one of those who bear a name: a Democrat. */
    private boolean isNominal(int word) {
        boolean one = tree.lemma(word).equals("one")
                && tree.children(word, "nmod").stream()
                        .anyMatch(of -> tree.preposition(of).equals("of"));
        return tree.token(word).upos().equals("NOUN") || one || isAdherent(tree, word);
    }

    /** "A Democrat", "the top Democrat in the house": one of those who bear a name, or the one of them who is told apart. */
    static boolean isAdherent(Tree tree, int noun) {
        return tree.token(noun).xpos().equals("NNP")
                && tree.children(noun, "det").stream()
                        .anyMatch(det -> tree.lemma(det).equals("a")
                                || tree.child(noun, "amod").isPresent()
                                        && tree.lemma(det).equals("the"))
                && tree.child(noun, "flat", "compound").isEmpty();
    }

    /** An adjective that tells how somebody is, not what they are able, likely or ready to do. */
    private boolean isQuality(int word) {
        boolean open = tree.children(word, "ccomp").isEmpty()
                && tree.subtree(word).stream()
                        .noneMatch(below -> tree.token(below).xpos().startsWith("W")
                                || tree.token(below).upos().equals("NUM"));
        return tree.token(word).upos().equals("ADJ")
                && tree.token(word).xpos().startsWith("JJ")
                && !told.test(word)
                && lexicons.operator("adj", tree.lemma(word)) == null
                && open
                && effectOf.apply(word).factuality() != Factuality.UU;
    }

    private boolean isThird(FoundMention subject) {
        return subject.mention().form() == MentionForm.NAME
                || subject.mention().form() == MentionForm.PRONOUN
                        && PRONOUNS.contains(subject.mention().exact().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whoever a noun or adjective is told of by a form of "be" or a verb that stands for one. */
    private List<FoundMention> subjects(int word) {
        if (!tree.preposition(word).isEmpty()) {
            return List.of();
        }
        int verb = tree.head(word);
        Optional<Integer> be = tree.child(word, "cop");
        boolean below = tree.is(word, "xcomp") && verb != Token.ROOT && tree.isVerb(verb);
        List<Integer> heads = List.of();
        if (be.isPresent() && tree.child(word, "nsubj").isPresent()) {
            heads = arguments.fill(tree, word, true, "s");
        } else if (be.isPresent() && below && isSupposed(verb)) {
            heads = tree.children(verb, "nsubj");
        } else if (be.isEmpty() && below && lexicons.isOf(isAdjective(word) ? "seeming" : "becoming", tree.lemma(verb))) {
            heads = arguments.fill(tree, verb, true, "s");
        }
        boolean asked = be.filter(cop -> tree.children(word, "nsubj").stream().anyMatch(subject -> subject > cop))
                .isPresent();
        return asked
                ? List.of()
                : heads.stream().flatMap(head -> tellable(head).stream()).toList();
    }

    private boolean isAdjective(int word) {
        return tree.token(word).upos().equals("ADJ");
    }

    /** Is said to be, is believed to be, seems to be. */
    private boolean isSupposed(int verb) {
        boolean passive = tree.isPassive(verb) && lexicons.cue("verb", tree.lemma(verb)) != null;
        return passive || lexicons.isOf("seeming", tree.lemma(verb));
    }

    /** "As a senator, Ann Reed voted": whoever a post after "as" is told of; after "worked as", of what any noun for people is. */
    private Optional<FoundMention> asWhat(int noun) {
        List<Integer> heads = Arguments.asWhom(tree, noun);
        boolean acting = !heads.isEmpty() && lexicons.isOf("acting", tree.lemma(tree.head(noun)));
        boolean post = isAdherent(tree, noun)
                || lexicons.predicates(false, tree.lemma(noun)).stream().anyMatch(entry -> POSTS.contains(entry.type()));
        boolean sort = acting && lexicons.nominal(tree.lemma(noun)) != null
                || acting && tree.sentence().hint(noun).mention().equals("person");
        return heads.stream()
                .filter(head -> post || sort)
                .flatMap(head -> tellable(head).stream())
                .filter(subject -> subject.mention().kind() == EntityKind.PERSON)
                .findFirst();
    }

    private Optional<FoundMention> tellable(int head) {
        return mentions.stream()
                .filter(found -> found.head() == head)
                .filter(found -> found.mention().form() == MentionForm.NAME
                        || found.mention().antecedent() != null)
                .findFirst();
    }

    private void add(FoundMention subject, int at, List<DraftClaim> found) {
        Set<Integer> words = new HashSet<>(tree.phrase(at));
        tree.children(at, BESIDE).forEach(child -> words.removeAll(tree.subtree(child)));
        tree.children(at, "case").forEach(child -> words.removeAll(tree.subtree(child)));
        tree.children(at, "conj").stream().filter(this::isClause).forEach(child -> words.removeAll(tree.subtree(child)));
        if (words.contains(subject.head())) {
            return;
        }
        Span span = tree.span(words);
        found.add(new DraftClaim(
                        at, tree.token(at).span(), AttributeType.IDENTITY, Claim.noDomains(), effectOf.apply(at))
                .party(Role.OBJECT, subject)
                .cover(span)
                .labelled(Names.of(span.in(text))));
    }

    private boolean isClause(int word) {
        return tree.isVerb(word) || !tree.children(word, "nsubj", "cop", "aux").isEmpty();
    }
}
