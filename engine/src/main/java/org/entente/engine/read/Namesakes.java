package org.entente.engine.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;

/**
 * Which words of a document that states or cities bear are somebody's first name or surname: Jordan after Jim Jordan, Mr. Jordan. Not
 * thread-safe; one per document, whose sentences it is shown in order.
 */
final class Namesakes {
    private static final String PLACED =
            "\\b(?:in|from|into|across|throughout|near|of|to|between)\\s+%s\\b(?!\\s+\\p{Lu}\\p{Ll})";

    private final String text;
    private final Lexicons lexicons;
    private final Set<String> borne = new HashSet<>();

    Namesakes(String text, Lexicons lexicons) {
        this.text = text;
        this.lexicons = lexicons;
    }

    /** Takes note of the first and last words of people's longer names. */
    void note(Tree tree) {
        for (NameSpan name : tree.sentence().names()) {
            if (name.kind() == NameSpan.Kind.PERSON && name.first() < name.last()) {
                borne.add(tree.token(name.first()).text());
                borne.add(tree.token(name.last()).text());
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
        return person && isTitled(tree, at)
                || tree.token(at).upos().equals("PROPN")
                        && borne.contains(tree.token(at).text())
                        && !isPlaced(tree.token(at).text())
                        && (person || !isMeant(tree.token(at).text()));
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
        return World.stateOfName(word).stream()
                .flatMap(state -> Stream.concat(state.adjectives().stream(), state.capitals().stream()))
                .anyMatch(text::contains);
    }

    private boolean isPlaced(String word) {
        Matcher matcher = Pattern.compile(PLACED.formatted(Pattern.quote(word))).matcher(text);
        return matcher.find();
    }
}
