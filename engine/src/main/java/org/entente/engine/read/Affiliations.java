package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.ClaimType;
import org.entente.model.Span;
import org.entente.model.TieType;

/**
 * Finds which party somebody is said to be of by a word that names no body itself: <em>Ann Reed, a Democrat</em>, <em>Republican
 * Gov. Ann Reed</em>, <em>Ann Reed (D-Ohio)</em>. One per sentence; not thread-safe.
 */
final class Affiliations {
    private static final Pattern LETTER = Pattern.compile("\\s?\\(\\s?(\\p{Lu})(?:[-–]\\p{Lu}[\\p{L}. ]{1,20})?\\s?\\)"
            + "|\\s?, (\\p{Lu})[-–]\\p{Lu}\\p{L}[\\p{L}.]{0,15}(?=[ ,;)])");

    /** What a noun tells of before which a party's word says whose member its bearer is: not of rivals or friends. */
    private static final Set<ClaimType> POSTS = Set.of(TieType.OFFICE, TieType.MEMBERSHIP, TieType.COMMAND);

    private final String text;
    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    /** Where adjectives of a party stand before a noun: Republican senators. */
    private final List<Integer> adjectives;
    /** Where somebody is called one of a party: a Democrat. */
    private final List<Integer> adherents;

    Affiliations(String text, Tree tree, Lexicons lexicons) {
        this.text = text;
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = new Arguments(lexicons);
        this.adjectives = words(word -> isPartys(word) && tree.is(word, "amod", "compound"));
        this.adherents = words(word -> adherent(word).isPresent()
                && (tree.is(word, "appos")
                        || tree.children(word, "det").stream()
                                .anyMatch(det -> tree.lemma(det).equals("a"))));
    }

    /**
     * That somebody is of a party.
     *
     * @param at index of the token that tells it
     * @param word the characters that tell it, a part of that token where it is a letter
     * @param party its name
     * @param bearer index of the head of the person's name
     */
    record Affiliation(int at, Span word, String party, int bearer) {}

    /** All of them, by whose they are, in the order of the text. */
    List<Affiliation> find() {
        List<Affiliation> found = new ArrayList<>();
        for (NameSpan name : tree.sentence().names()) {
            if (name.kind() == NameSpan.Kind.PERSON) {
                Span span = tree.token(name.first())
                        .span()
                        .cover(tree.token(name.last()).span());
                int bearer = tree.headOf(span);
                Stream.of(letter(span, bearer), before(name.first(), bearer), said(bearer))
                        .flatMap(Optional::stream)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "Ann Reed (D-Ohio)", "Carl Otto, R-Ohio,". */
    private Optional<Affiliation> letter(Span name, int bearer) {
        Matcher letter =
                LETTER.matcher(text).region(name.end(), tree.sentence().span().end());
        if (!letter.lookingAt()) {
            return Optional.empty();
        }
        int group = letter.group(1) == null ? 2 : 1;
        Span word = new Span(letter.start(group), letter.end(group));
        return lexicons.partyOfLetter(letter.group(group))
                .map(party -> new Affiliation(tree.headOf(word), word, party, bearer));
    }

    /** "Democrat Ann Reed", "Republican Ohio Gov. Ann Reed": the party's word before the name, or before a title or an office of its bearer's. */
    private Optional<Affiliation> before(int first, int bearer) {
        if (first > 0 && adherent(first - 1).isPresent()) {
            boolean joined = first > 1 && tree.token(first - 2).upos().equals("PUNCT");
            return joined ? Optional.empty() : told(first - 1, adherent(first - 1), bearer);
        }
        return adjectives.stream()
                .filter(word -> isTitle(tree.head(word), first, bearer))
                .findFirst()
                .flatMap(word -> told(
                        word,
                        Optional.ofNullable(lexicons.party(tree.token(word).text()))
                                .map(Lexicons.PartyWord::party),
                        bearer));
    }

    private boolean isPartys(int word) {
        Lexicons.PartyWord party = lexicons.party(tree.token(word).text());
        return party != null && (word > 0 || party.opens());
    }

    /** "Gov. Ann Reed", "a senator from Utah, Ann Reed": whether a word is a title before a name or an office of its bearer's. */
    private boolean isTitle(int title, int first, int bearer) {
        if (tree.token(title).upos().equals("PROPN")) {
            return title < first && tree.head(title) == bearer && tree.is(title, "nmod", "compound", "appos");
        }
        List<Predicate> told = lexicons.predicates(false, tree.lemma(title)).stream()
                .filter(entry -> entry.frame().containsKey("self"))
                .toList();
        return !told.isEmpty()
                && told.stream().allMatch(entry -> POSTS.contains(entry.type()))
                && arguments.fill(tree, title, false, "self").contains(bearer);
    }

    /** "Ann Reed, an Ohio Democrat", "Ann Reed is a Democrat". */
    private Optional<Affiliation> said(int bearer) {
        return adherents.stream()
                .filter(word -> arguments.fill(tree, word, false, "self").contains(bearer))
                .findFirst()
                .flatMap(word -> told(word, adherent(word), bearer));
    }

    /** The party of whom a noun calls one. */
    private Optional<String> adherent(int word) {
        return lexicons.partyOf(tree.token(word).text());
    }

    private List<Integer> words(IntPredicate which) {
        return IntStream.range(0, tree.size()).filter(which).boxed().toList();
    }

    private Optional<Affiliation> told(int word, Optional<String> party, int bearer) {
        return party.map(name -> new Affiliation(word, tree.token(word).span(), name, bearer));
    }
}
