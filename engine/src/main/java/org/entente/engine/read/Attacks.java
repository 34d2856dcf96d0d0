package org.entente.engine.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.MentionForm;
import org.entente.model.Role;

/**
 * Tells what stands around a noun for an attack apart: who strikes (a rebel attack, NATO strikes), who or what is struck (the
 * embassy bombing) and where it was (the Paris attacks). Not thread-safe; one per sentence.
 */
final class Attacks {
    /** Behind these stands at whom or what an attack is aimed. */
    private static final Set<String> AIMS = Set.of("on", "upon", "against", "at", "into", "inside");

    /** Behind these stands the attack in which somebody is killed. */
    private static final Set<String> COURSES = Set.of("in", "during");

    /** What the reader's model calls what can be struck. */
    private static final Set<String> STRUCK = Set.of("person", "place", "organization");

    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final Doers doersBefore;
    private final IntFunction<Optional<FoundMention>> mentionAt;

    Attacks(Tree tree, Lexicons lexicons, Arguments arguments, IntFunction<Optional<FoundMention>> mentionAt) {
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = arguments;
        this.doersBefore = new Doers(lexicons);
        this.mentionAt = mentionAt;
    }

    /** What a name before an attack tells the victim or the scene of: the airport attack. */
    static boolean isTarget(EntityKind kind) {
        return kind == EntityKind.PLACE
                || kind == EntityKind.FACILITY
                || kind == EntityKind.ORGANISATION
                || kind == EntityKind.COMPANY;
    }

    /** Whether a noun stands for an attack. */
    boolean isAttack(int noun) {
        return tree.token(noun).upos().equals("NOUN") && isAttack(lexicons, tree.lemma(noun));
    }

    static boolean isAttack(Lexicons lexicons, String noun) {
        return lexicons.tells(false, noun, EventType.ASSAULT);
    }

    /** "The plane crashed, killing ten": whether a participle only tells what came of an accident. */
    static boolean isAccident(Tree tree, Lexicons lexicons, int verb) {
        int above = tree.head(verb);
        return above != Token.ROOT
                && tree.is(verb, "advcl")
                && tree.token(verb).xpos().equals("VBG")
                && lexicons.isOf("failing", tree.lemma(above))
                && !tree.isPassive(above)
                && tree.child(above, "obj").isEmpty();
    }

    /** Whose the attack is that does what a verb tells, or in which it is done: Israeli strikes killed ten, ten were killed in a rebel raid. */
    List<FoundMention> behind(int verb) {
        Stream<Integer> course = tree.isPassive(verb)
                ? tree.children(verb, "obl").stream().filter(noun -> COURSES.contains(tree.preposition(noun)))
                : Stream.empty();
        return Stream.concat(arguments.fill(tree, verb, true, "s").stream(), course)
                .filter(this::isAttack)
                .flatMap(deed -> doers(deed).stream())
                .distinct()
                .toList();
    }

    /** Whose an attack is, by what stands before it or after "by". */
    List<FoundMention> doers(int deed) {
        Stream<Integer> by = tree.children(deed, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("by"));
        return Stream.concat(arguments.owners(tree, deed).stream(), by)
                .flatMap(owner -> mentionAt.apply(owner).stream())
                .filter(Predications::isParty)
                .filter(party -> !isVictimOrScene(deed, party))
                .toList();
    }

    /** "Near Mosul, five strikes destroyed two cranes": whether an attack that somewhere wrecks things is told of a deed. */
    boolean isDoneByDeed(int verb) {
        return arguments.fill(tree, verb, true, "s").stream().anyMatch(deed -> isAttack(lexicons, tree.lemma(deed)))
                && arguments.fill(tree, verb, true, "o").stream().anyMatch(tree::isNoun);
    }

    /** The embassy bombing: a building, a body, or a government's body whose word means its building too. */
    boolean isStruck(FoundMention found) {
        EntityKind kind = found.mention().kind();
        return isTarget(kind) || kind == EntityKind.GOVERNMENT_BODY && isBuilding(found);
    }

    private boolean isBuilding(FoundMention found) {
        return lexicons.isOf("housing", tree.lemma(found.head()));
    }

    /** "The union's attack on Boeing", "NATO strikes": a body before an attack does it, where somebody else is its target or it takes arms. */
    boolean isAttacker(int deed, Predicate entry, FoundMention body) {
        return Predications.isParty(body)
                && (isWielded(deed)
                        || entry.frame().entrySet().stream()
                                .filter(slot -> slot.getValue() == Role.RECIPIENT)
                                .flatMap(slot -> arguments.fill(tree, deed, false, slot.getKey()).stream())
                                .flatMap(head -> mentionAt.apply(head).stream())
                                .anyMatch(target -> target != body));
    }

    /**
     * Whether a word right before an attack, not its owner by possessive, tells where it was or whom it befell: the Paris attacks, the
     * embassy bombing, the Syrian war. What is aimed at others, and what only those with arms do, is told of whoever does it.
     */
    boolean isVictimOrScene(int deed, FoundMention before) {
        int word = before.head();
        if (tree.head(word) != deed || word > deed || tree.has(word, "nmod:poss")) {
            return before.mention().kind() == EntityKind.PLACE
                    || before.mention().kind() == EntityKind.FACILITY;
        }
        if (lexicons.isOf("mutual", tree.lemma(deed))) {
            return !Doers.isAimed(tree, deed);
        }
        if (before.mention().form() == MentionForm.NOMINAL) {
            return !doersBefore.isDoer(tree, word);
        }
        boolean aimed = Doers.isAimed(tree, deed, AIMS);
        return switch (before.mention().kind()) {
            case PLACE, FACILITY -> true;
            case ORGANISATION, COMPANY -> !aimed && !isWielded(deed);
            case GOVERNMENT_BODY -> !aimed && !isWielded(deed) && isBuilding(before);
            case STATE -> !aimed && !before.mention().government();
            case PERSON -> !aimed;
            default -> false;
        };
    }

    /** Whether only those with arms do what a noun names: the NATO strikes, but the Boeing attack. */
    private boolean isWielded(int deed) {
        return lexicons.isOf("wielded", tree.lemma(deed));
    }

    /** "Police raids on the offices": whether an attack is aimed at somebody or something, whoever that is. */
    boolean isAimedAtSome(int deed) {
        return tree.children(deed, "nmod").stream()
                .anyMatch(other -> other > deed
                        && AIMS.contains(tree.preposition(other))
                        && STRUCK.contains(tree.sentence().hint(other).mention()));
    }
}
