package org.entente.engine.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.model.Factuality;
import org.entente.model.Mode;

/**
 * Finds at whose door a deed that a noun tells is laid: "was accused of the raid on Mali", "denied a role in it".
 * The words are those of {@code charges.tsv}. Thread-safe.
 */
final class Charges {
    private static final String OBJECT = "object";
    private static final String OBJECT_RELATION = "obj";
    private static final Map<String, Charge> WORDS = words();
    private static final Set<String> HOLDING = Set.of("hold", "consider", "deem", "think", "believe");
    /** What the reader's model calls those who act. */
    private static final Set<String> SOMEBODY = Set.of("person", "organization", "place", "none");

    private static final Effect ALLEGED = new Effect(Factuality.PS_PLUS, Mode.ALLEGED);

    private final Arguments arguments;

    Charges(Arguments arguments) {
        this.arguments = arguments;
    }

    /** What a word makes of a deed: whose it is, and how sure that is. */
    private record Charge(String doer, Effect effect) {}

    /**
     * A deed laid at somebody's door.
     *
     * @param word index of the word that does so
     * @param doers heads of those who are said to have done it
     * @param effect how sure it is that they did
     */
    record Laid(int word, List<Integer> doers, Effect effect) {}

    /** At whose door the deed is laid that a noun tells; empty where it is laid at nobody's. */
    Optional<Laid> of(Tree tree, int deed) {
        int word = tree.head(deed);
        boolean own = !arguments.doers(tree, Token.ROOT, deed).isEmpty()
                || arguments.owners(tree, deed).stream()
                        .anyMatch(owner -> !tree.token(owner).upos().equals("PRON"));
        if (own) {
            return Optional.empty();
        }
        Stream<Laid> above = word == Token.ROOT
                ? Stream.empty()
                : Stream.concat(
                        links(tree, deed, word).flatMap(link -> laid(tree, word, link)),
                        besideObject(tree, deed, word));
        Stream<Laid> below = tree.children(deed, "acl").stream()
                .filter(verb ->
                        tree.children(verb, "obj").stream().anyMatch(each -> Arguments.relativeTo(tree, each) == deed))
                .flatMap(verb -> laid(tree, verb, OBJECT));
        return Stream.concat(above, below).findFirst();
    }

    /** "Played a role in the raid": a noun for a part in it that is the object of the verb which the deed hangs on. */
    private Stream<Laid> besideObject(Tree tree, int deed, int verb) {
        return tree.isVerb(verb) && tree.is(deed, "obl")
                ? tree.children(verb, OBJECT_RELATION).stream()
                        .flatMap(part -> laid(tree, part, tree.preposition(deed)))
                : Stream.empty();
    }

    /** How the deed hangs on the word above: behind which preposition, as its object, or as what is said to be it. */
    private static Stream<String> links(Tree tree, int deed, int word) {
        if (tree.is(deed, "obl", "nmod")) {
            return Stream.of(tree.preposition(deed));
        }
        if (tree.is(deed, OBJECT_RELATION) || tree.has(deed, "nsubj:pass")) {
            return Stream.of(OBJECT);
        }
        boolean said = tree.has(deed, "nsubj") && tree.child(word, "cop").isPresent();
        return said ? Stream.of("is") : Stream.empty();
    }

    private Stream<Laid> laid(Tree tree, int word, String link) {
        Charge charge = WORDS.get(sort(tree, word) + " " + tree.lemma(word) + " " + link);
        if (charge == null) {
            return Stream.empty();
        }
        List<Integer> doers = doers(tree, word, charge.doer()).stream()
                .filter(doer -> isSomebody(tree, doer))
                .toList();
        return doers.isEmpty() ? Stream.empty() : Stream.of(new Laid(word, doers, effect(tree, word, charge)));
    }

    /** What the word says, and where a noun is denied by its verb ("denied a role") or somebody is held to be so, what that says too. */
    private static Effect effect(Tree tree, int word, Charge charge) {
        int verb = tree.head(word);
        boolean held = verb != Token.ROOT && tree.is(word, "xcomp") && HOLDING.contains(tree.lemma(verb));
        if (held) {
            return charge.effect().under(ALLEGED);
        }
        Charge above = verb == Token.ROOT || !tree.is(word, OBJECT_RELATION)
                ? null
                : WORDS.get("verb " + tree.lemma(verb) + " " + OBJECT);
        return above == null ? charge.effect() : charge.effect().under(above.effect());
    }

    private static String sort(Tree tree, int word) {
        if (tree.isVerb(word)) {
            return "verb";
        }
        return tree.isNoun(word) ? "noun" : "adjective";
    }

    private List<Integer> doers(Tree tree, int word, String doer) {
        return switch (doer) {
            case "object" -> accused(tree, word);
            case "subject" -> tree.isVerb(word) ? arguments.fill(tree, word, true, "s") : described(tree, word);
            case "owner" -> owners(tree, word);
            default -> arguments.fill(tree, word, tree.isVerb(word), "p:" + doer);
        };
    }

    /** Whether a phrase may stand for somebody who does something: the weather is blamed for no raid. */
    private static boolean isSomebody(Tree tree, int head) {
        return !tree.token(head).upos().equals("NOUN")
                || SOMEBODY.contains(tree.sentence().hint(head).mention());
    }

    /** Whom a verb accuses; of "is to blame" its subject. */
    private List<Integer> accused(Tree tree, int verb) {
        List<Integer> objects = arguments.fill(tree, verb, true, "o");
        return objects.isEmpty() && Certainty.isInfinitive(tree, verb)
                ? arguments.fill(tree, verb, true, "s")
                : objects;
    }

    /** Of whom an adjective is told: the subject of "is responsible", whom somebody holds or finds so. */
    private List<Integer> described(Tree tree, int adjective) {
        List<Integer> own = tree.children(adjective, "nsubj");
        int verb = tree.head(adjective);
        if (!own.isEmpty() || verb == Token.ROOT || !tree.isVerb(verb) || !tree.is(adjective, "xcomp")) {
            return own;
        }
        return accused(tree, verb);
    }

    /** Whose a part in a deed is: by a possessor, or by the verb that has it for its object. */
    private List<Integer> owners(Tree tree, int noun) {
        List<Integer> owners = arguments.owners(tree, noun);
        int verb = tree.head(noun);
        boolean object = verb != Token.ROOT && tree.isVerb(verb) && tree.is(noun, OBJECT_RELATION);
        return owners.isEmpty() && object ? arguments.fill(tree, verb, true, "s") : owners;
    }

    private static Map<String, Charge> words() {
        Map<String, Charge> words = new HashMap<>();
        for (Map<String, String> row : Table.of(Charges.class, "charges.tsv").rows()) {
            String effect = Table.cell(row, "effect");
            words.put(
                    Table.cell(row, "pos") + " " + Table.cell(row, "word") + " " + Table.cell(row, "deed"),
                    new Charge(Table.cell(row, "doer"), effect.isEmpty() ? Effect.PLAIN : Effect.of(effect)));
        }
        return Map.copyOf(words);
    }
}
