package org.entente.engine.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Role;
import org.entente.model.TieType;

/**
 * Tells of common nouns before a noun for a deed whether they name who does it (a rebel attack, an opposition demand for an
 * inquiry) rather than whom it befalls (a hostage release) or what is done (an air strike). By the kind of deed, the kind of
 * actor, and whether what stands behind tells at whom it is aimed. Thread-safe.
 */
final class Doers {
    /** Those who fight, arrest and hold ground. */
    private static final Set<EntityKind> FORCES =
            Set.of(EntityKind.ARMED_GROUP, EntityKind.ARMED_FORCE, EntityKind.GOVERNMENT_BODY);

    /** Those who have a will of their own. */
    private static final Set<EntityKind> WILLED = Set.of(
            EntityKind.ARMED_GROUP,
            EntityKind.ARMED_FORCE,
            EntityKind.GOVERNMENT_BODY,
            EntityKind.PARTY,
            EntityKind.COMPANY,
            EntityKind.ORGANISATION,
            EntityKind.PERSON,
            EntityKind.GROUP);

    /** What a force does to others, whoever they are. */
    private static final Set<ClaimType> OF_FORCE = Set.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.MOBILIZE,
            EventType.THREATEN,
            EventType.YIELD,
            TieType.CONTROL,
            TieType.PRESENCE);

    /** What takes a voice, so that whoever stands before it raises it. */
    private static final Set<ClaimType> OF_VOICE =
            Set.of(EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT);

    /** What bodies give, agree on or impose; of people in general the noun before tells for whom it is: victim support. */
    private static final Set<ClaimType> OF_BODIES = Set.of(
            EventType.AID,
            EventType.SUPPORT,
            EventType.SANCTION,
            EventType.AGREE,
            EventType.CONSULT,
            EventType.COOPERATE,
            TieType.FINANCE);

    /** Behind these it stands at whom a deed is aimed, for what or with whom. */
    private static final Set<String> AIMS =
            Set.of("on", "upon", "against", "at", "to", "toward", "towards", "for", "with");

    /** What tells of what sort an attack is rather than whose. */
    private static final Set<String> SORTS = Set.of("terrorist", "terror");

    private final Lexicons lexicons;

    Doers(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The nouns right before a noun for a deed that tell who does it, in the order of the text. */
    List<Integer> before(Tree tree, int deed) {
        return tree.children(deed, "compound", "amod").stream()
                .flatMap(word -> Stream.concat(tree.children(word, "compound", "amod").stream(), Stream.of(word)))
                .filter(at -> isDoer(tree, at))
                .toList();
    }

    /** Whether a common noun stands before a noun for a deed and tells who does it. */
    boolean isDoer(Tree tree, int at) {
        if (tree.head(at) <= at || !isModifier(tree, at) || SORTS.contains(tree.lemma(at))) {
            return false;
        }
        int deed = deedBehind(tree, at);
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(at));
        return nominal != null
                && isWilled(tree, at)
                && lexicons.nominal(tree.lemma(deed)) == null
                && !isCapital(tree, at)
                && isRightBefore(tree, at, deed)
                && (lexicons.isOf("undergone", tree.lemma(deed))
                        ? isArmOfState(nominal) && mayBeDoneBefore(tree, deed)
                        : isDoing(tree, at, nominal, deed));
    }

    /** Rebel attacks, militant attacks; an adjective may mean those who are so called, but no participle does, nor "military". */
    private boolean isModifier(Tree tree, int at) {
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(at));
        boolean called = tree.is(at, "amod", "compound")
                && tree.word(at).equals(tree.lemma(at))
                && nominal != null
                && nominal.kind() == EntityKind.ARMED_GROUP;
        return tree.is(at, "compound") && tree.isNoun(at) || called;
    }

    /** The noun that a word stands before, over what the deed is done with: attack in "rebel mortar attack". */
    private int deedBehind(Tree tree, int at) {
        int means = tree.head(at);
        boolean within = tree.is(means, "compound") && tree.head(means) > means && !isWilled(tree, means);
        return within ? tree.head(means) : means;
    }

    private boolean isWilled(Tree tree, int at) {
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(at));
        return nominal != null && WILLED.contains(nominal.kind()) && nominal.acts();
    }

    private static boolean isArmOfState(Lexicons.Nominal nominal) {
        return nominal.kind() == EntityKind.ARMED_FORCE || nominal.kind() == EntityKind.GOVERNMENT_BODY;
    }

    /** Police shootings, police killings: whether a deed is done by a force of the state that stands before it. */
    private boolean mayBeDoneBefore(Tree tree, int deed) {
        return lexicons.predicates(false, tree.lemma(deed)).stream()
                .anyMatch(entry -> entry.frame().get("comp") == Role.ACTOR);
    }

    private boolean isDoing(Tree tree, int at, Lexicons.Nominal nominal, int deed) {
        boolean aimed = isAimed(tree, deed);
        if (lexicons.isOf("mutual", tree.lemma(deed))) {
            return tree.children(deed, "nmod").stream()
                    .anyMatch(other -> tree.preposition(other).equals("with"));
        }
        boolean force = FORCES.contains(nominal.kind()) && !lexicons.isOf("housing", tree.lemma(at));
        Set<ClaimType> types = types(tree, deed);
        boolean voiced = types.contains(EventType.PROTEST) || !types.contains(EventType.ASSAULT);
        return (aimed || !nominal.unsure())
                && types.stream()
                        .anyMatch(type -> OF_FORCE.contains(type) && (force || aimed)
                                || OF_VOICE.contains(type) && voiced && (type != EventType.REQUEST || isOne(tree, deed))
                                || OF_BODIES.contains(type) && aimed && Mentions.BODIES.contains(nominal.kind()));
    }

    /** Whether what stands behind a noun for a deed tells at whom it is aimed, for what or with whom. */
    static boolean isAimed(Tree tree, int deed) {
        return isAimed(tree, deed, AIMS);
    }

    /** Whether something stands behind a noun for a deed with one of those prepositions, by which it is aimed. */
    static boolean isAimed(Tree tree, int deed, Set<String> prepositions) {
        return tree.children(deed, "nmod", "obl").stream()
                .anyMatch(other -> other > deed && prepositions.contains(tree.preposition(other)));
    }

    private Set<ClaimType> types(Tree tree, int deed) {
        return lexicons.predicates(false, tree.lemma(deed)).stream()
                .filter(entry -> Stream.of("poss", "own")
                        .anyMatch(slot -> entry.frame().get(slot) == Role.ACTOR
                                && !entry.personal().contains(slot)))
                .map(Predicate::type)
                .collect(Collectors.toSet());
    }

    /** Whether a noun is told as one or several of its sort, not as stuff: an opposition demand, not consumer demand. */
    private static boolean isOne(Tree tree, int noun) {
        return tree.token(noun).xpos().equals("NNS")
                || tree.child(noun, "det", "nummod").isPresent();
    }

    /** Whether nothing but words that describe the deed stand between: rebel mortar attacks. */
    private static boolean isRightBefore(Tree tree, int at, int deed) {
        return IntStream.range(at + 1, deed).allMatch(between -> tree.is(between, "compound", "amod"));
    }

    /** Whether a word is written large where it does not open the sentence. */
    private static boolean isCapital(Tree tree, int at) {
        return at > 0 && Character.isUpperCase(tree.token(at).text().codePointAt(0));
    }
}
