package org.entente.engine.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;

/**
 * Which words of a document that states or cities bear are somebody's first name or surname: Jordan after Jim Jordan, Mr. Jordan. Not
 * thread-safe; one per document, whose sentences it is shown in order.
 */
final class Namesakes {
    /** Prepositions that places stand behind more than people do. */
    private static final String WHERE = "in|from|into|across|throughout|near|of|to|between";

    /** The same, and those that states stand behind as people do: somebody's first name alone is rare. */
    private static final String WITH_WHOM = WHERE + "|against|with|on|for|by|toward|towards|inside|outside|over|at";

    private static final String PLACED = "\\b(?:%s)\\s+%s\\b(?!\\s+\\p{Lu}\\p{Ll})";

    private final String text;
    private final Lexicons lexicons;
    private final Set<String> firstNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, Boolean> meant = new HashMap<>();
    private final Map<String, Boolean> placed = new HashMap<>();

    Namesakes(String text, Lexicons lexicons) {
        this.text = text;
        this.lexicons = lexicons;
    }

    /** Takes note of the first and last words of people's longer names. */
    void note(Tree tree) {
        for (NameSpan name : tree.sentence().names()) {
            if (name.kind() == NameSpan.Kind.PERSON && name.first() < name.last()) {
                firstNames.add(tree.token(name.first()).text());
                surnames.add(tree.token(name.last()).text());
            }
        }
    }

    /** Whether a person is meant by a word: after a title, or where somebody bears it whom the document named and no place is called so. */
    boolean isPerson(Tree tree, int at) {
        NameSpan tagged = tree.sentence().names().stream()
                .filter(name -> name.first() <= at && at <= name.last())
                .findFirst()
                .orElse(null);
        boolean alone = tagged == null || tagged.first() == at && tagged.last() == at;
        boolean behind = at + 1 < tree.size() && tree.isNoun(at + 1) && tree.head(at) == at + 1;
        if (!alone || behind) {
            return false;
        }
        boolean person = tagged != null && tagged.kind() == NameSpan.Kind.PERSON;
        String word = tree.token(at).text();
        boolean borne = surnames.contains(word) && !isPlaced(word, WHERE)
                || firstNames.contains(word) && !isPlaced(word, WITH_WHOM);
        return person && isTitled(tree, at)
                || borne
                        && tree.token(at).upos().equals("PROPN")
                        && (person || !meant.computeIfAbsent(word, this::isMeant));
    }

    private boolean isTitled(Tree tree, int at) {
        if (at == 0 || !Character.isUpperCase(tree.token(at - 1).text().codePointAt(0))) {
            return false;
        }
        String before = tree.word(at - 1);
        Lexicons.Nominal noun = lexicons.nominal(tree.lemma(at - 1).toLowerCase(Locale.ROOT));
        boolean office = noun != null && noun.kind() == EntityKind.PERSON
                || lexicons.predicates(false, tree.lemma(at - 1)).stream()
                        .anyMatch(entry -> entry.frame().containsKey("self"));
        return Mentions.FORMS_OF_ADDRESS.contains(before)
                || office
                        && tree.head(at - 1) == at
                        && tree.token(at - 1).upos().equals("PROPN");
    }

    /** Whether the document speaks of the state by other words too: Jordanian, Amman. */
    private boolean isMeant(String word) {
        return World.stateOfName(word).or(() -> World.stateOfCapital(word)).stream()
                .flatMap(state -> Stream.of(List.of(state.name()), state.adjectives(), state.capitals())
                        .flatMap(List::stream))
                .filter(each -> !each.equals(word))
                .anyMatch(text::contains);
    }

    /** Whether the word stands behind one of these prepositions anywhere in the document. */
    private boolean isPlaced(String word, String prepositions) {
        String behind = String.format(Locale.ROOT, PLACED, prepositions, Pattern.quote(word));
        return placed.computeIfAbsent(
                behind, pattern -> Pattern.compile(pattern).matcher(text).find());
    }
}
