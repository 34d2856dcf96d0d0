package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.engine.kit.Table;
import org.entente.model.ClaimKind;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.MentionForm;
import org.entente.model.Role;
import org.entente.model.TieType;

/**
 * In which sense a word of the lexicon is used, by who and what stands with it: a state that lifts a ban yields, a plan that is lifted
 * from a book does not. What is no sense of an entry is not told by it. Not thread-safe; one per sentence.
 */
final class Senses {
    private static final Map<String, List<Condition>> CONDITIONS = read();

    /** What the model takes a noun for that names nothing one can touch. */
    private static final Set<String> IDEAS = Set.of("abstract", "event", "time");

    private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "``");

    private static final Set<String> QUESTIONING = Set.of("WDT", "WP", "WRB", "WP$");

    private static final Set<String> STATES = Set.of("nation", "country", "state", "power", "government");
    private static final Set<String> BEARING = Set.of("survive", "endure", "sustain", "withstand");

    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final IntFunction<Optional<FoundMention>> mentionAt;

    Senses(Tree tree, Lexicons lexicons, Arguments arguments, IntFunction<Optional<FoundMention>> mentionAt) {
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = arguments;
        this.mentionAt = mentionAt;
    }

    /**
     * What must hold for a word to be used in a sense.
     *
     * @param slot whose fillers are asked about; empty where {@code sorts} names a check of its own
     * @param needed whether the slot must be filled
     * @param barred whether all fillers being of these sorts speaks against it, else one that is must be there
     */
    private record Condition(String slot, boolean needed, boolean barred, List<String> sorts) {
        static Condition of(String text) {
            int at = text.indexOf('=');
            int not = text.indexOf('~');
            if (at < 0 && not < 0) {
                return new Condition("", false, false, List.of(text));
            }
            int end = at < 0 ? not : at;
            boolean needed = text.charAt(end - 1) == '!';
            return new Condition(
                    text.substring(0, needed ? end - 1 : end),
                    needed,
                    at < 0,
                    Arrays.asList(text.substring(end + 1).split("\\|", -1)));
        }
    }

    private static Map<String, List<Condition>> read() {
        Map<String, List<Condition>> conditions = new HashMap<>();
        for (Map<String, String> row : Table.of(Senses.class, "senses.tsv").rows()) {
            List<Condition> read = conditions.computeIfAbsent(
                    key(Table.cell(row, "pos"), Table.cell(row, "lemma"), Table.cell(row, "type")),
                    each -> new ArrayList<>());
            for (String condition : Table.cell(row, "when").split(" +", -1)) {
                read.add(Condition.of(condition));
            }
        }
        return conditions;
    }

    private static String key(String pos, String lemma, String type) {
        return pos + " " + lemma + " " + type;
    }

    /** Whether an entry fits what stands with it, once who plays which part is known. */
    boolean holds(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (entry.verb() && entry.type().kind() == ClaimKind.EVENT && isDoneToOneself(at, entry)) {
            return false;
        }
        String pos = entry.verb() ? "verb" : "noun";
        String type = entry.type().code();
        return holds(key(pos, entry.lemma(), type), at, entry, roles) && holds(key(pos, "*", type), at, entry, roles);
    }

    private boolean holds(String key, int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        return CONDITIONS.getOrDefault(key, List.of()).stream()
                .allMatch(condition -> holds(condition, at, entry, roles));
    }

    private boolean holds(Condition condition, int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (condition.slot().isEmpty()) {
            return switch (condition.sorts().getFirst()) {
                case "bodily" -> isBodily(at, entry, roles);
                case "called" -> isCalled(at);
                case "asked" -> isAsked(at);
                case "agreed" -> isAgreed(at);
                case "affirmed" ->
                    tree.children(at, "advmod").stream()
                            .noneMatch(adverb -> tree.lemma(adverb).equals("not")
                                    || tree.lemma(adverb).equals("never"));
                case "helped" -> isHelped(at);
                case "handed" -> isHanded(at);
                case "charged" -> isCharged(at);
                case "claimed" ->
                    isAsked(at) || !arguments.fill(tree, at, true, "o").isEmpty();
                case "meant" -> !Attacks.isAccident(tree, lexicons, at);
                case "touched" -> isTouched(at, entry, roles);
                case "worded" -> !isWithForce(at) && !isBorne(at) || isCalling(at);
                case "warm" -> !isToldBy(at, "souring") && !isToldBy(at, "severing");
                case "cold" -> isToldBy(at, "souring");
                default -> throw new IllegalStateException("senses.tsv: no such check: " + condition);
            };
        }
        List<Integer> heads = arguments.fill(tree, at, entry.verb(), condition.slot());
        if (heads.isEmpty()) {
            return !condition.needed();
        }
        boolean of = condition.barred()
                ? heads.stream().allMatch(head -> isOf(head, condition.sorts()))
                : heads.stream().anyMatch(head -> isOf(head, condition.sorts()));
        return of != condition.barred();
    }

    private boolean isOf(int head, List<String> sorts) {
        return sorts.stream().anyMatch(sort -> isOf(head, sort));
    }

    private boolean isOf(int head, String sort) {
        Optional<FoundMention> found = mentionAt.apply(head);
        EntityKind kind = found.filter(each -> !isThing(each))
                .map(each -> each.mention().kind())
                .orElse(null);
        return switch (sort) {
            case "power" -> kind != null && isPower(kind);
            case "official" -> found.filter(this::isOfficial).isPresent();
            case "body" -> kind == EntityKind.PARTY || kind == EntityKind.COMPANY || kind == EntityKind.ORGANISATION;
            case "workforce" ->
                isOf(head, "body")
                        && found.filter(each -> each.mention().form() == MentionForm.NAME)
                                .isPresent();
            case "company" -> kind == EntityKind.COMPANY;
            case "person" -> kind == EntityKind.PERSON;
            case "named" ->
                kind == EntityKind.PERSON
                        && found.filter(each -> each.mention().form() != MentionForm.NOMINAL)
                                .isPresent();
            case "group" -> kind == EntityKind.GROUP;
            case "state" -> kind == EntityKind.STATE;
            case "device" -> kind == EntityKind.EQUIPMENT;
            case "machine" -> kind == null ? Matters.isThing(tree, head) : isWare(kind) && kind != EntityKind.COMMODITY;
            case "force" -> kind != null && isForce(kind);
            case "office" -> kind == EntityKind.GOVERNMENT_BODY;
            case "place" -> kind == EntityKind.PLACE;
            case "site" -> kind == EntityKind.FACILITY;
            case "ware" -> kind != null && isWare(kind);
            case "paper" -> kind == EntityKind.AGREEMENT;
            case "crowd" -> found.filter(this::isCrowd).isPresent();
            case "idea" -> isIdea(head);
            case "matter" ->
                lexicons.isOf("matter", tree.lemma(head))
                        || !arguments.owners(tree, head).isEmpty();
            case "levy" -> kind == null && isLevy(head);
            case "mishap" -> kind == null && lexicons.isOf("mishap", tree.lemma(head));
            default -> throw new IllegalStateException("senses.tsv: no such sort: " + sort);
        };
    }

    /** What hits nobody but in their purse: sanctions, a fine, an embargo. */
    private boolean isLevy(int head) {
        return lexicons.tells(false, tree.lemma(head), EventType.SANCTION)
                && !Attacks.isAttack(lexicons, tree.lemma(head));
    }

    /** Of "it" nobody knows what it is, unless it acts. */
    private boolean isThing(FoundMention found) {
        return found.mention().form() == MentionForm.PRONOUN
                && tree.word(found.head()).startsWith("it")
                && !tree.has(found.head(), "nsubj");
    }

    private static boolean isPower(EntityKind kind) {
        return kind == EntityKind.STATE || kind == EntityKind.GOVERNMENT_BODY || isForce(kind);
    }

    private static boolean isForce(EntityKind kind) {
        return kind == EntityKind.ARMED_FORCE || kind == EntityKind.ARMED_GROUP;
    }

    private static boolean isWare(EntityKind kind) {
        return kind == EntityKind.EQUIPMENT
                || kind == EntityKind.COMMODITY
                || kind == EntityKind.VESSEL
                || kind == EntityKind.AIRCRAFT;
    }

    /** The president, a judge: somebody with an office that is no company's. */
    private boolean isOfficial(FoundMention found) {
        return found.mention().form() == MentionForm.NOMINAL
                && lexicons.predicates(false, tree.lemma(found.head())).stream()
                        .anyMatch(entry -> entry.type() == TieType.OFFICE
                                && !entry.domains().contains(Domain.ECONOMIC));
    }

    /** Several people whom nothing but a common noun names, or one that stands for them before another: a pilot strike, a union's. */
    private boolean isCrowd(FoundMention found) {
        EntityKind kind = found.mention().kind();
        boolean several = tree.token(found.head()).xpos().equals("NNS") || tree.is(found.head(), "compound");
        if (tree.lemma(found.head()).equals("union")) {
            return found.mention().form() == MentionForm.NOMINAL;
        }
        return found.mention().form() == MentionForm.NOMINAL
                && several
                && !STATES.contains(tree.lemma(found.head()))
                && (kind == EntityKind.GROUP
                        || kind == EntityKind.ARMED_FORCE
                                && tree.sentence().hint(found.head()).mention().equals("person"));
    }

    private boolean isIdea(int head) {
        return mentionAt.apply(head).isEmpty()
                && IDEAS.contains(tree.sentence().hint(head).mention());
    }

    /** Something that can be handed over: a thing, an amount of something, help of some sort. */
    private boolean isGoods(int head) {
        Optional<FoundMention> found = mentionAt.apply(head);
        if (found.isPresent()) {
            EntityKind kind = found.get().mention().kind();
            return isWare(kind) || kind == EntityKind.FACILITY;
        }
        boolean help = lexicons.tells(false, tree.lemma(head), EventType.AID, EventType.SUPPORT);
        boolean counted = !tree.children(head, "nummod").isEmpty()
                || tree.token(head).upos().equals("NUM")
                || tree.token(head).upos().equals("SYM");
        boolean part = tree.children(head, "nmod").stream()
                .anyMatch(child -> tree.preposition(child).equals("of") && isGoods(child));
        String hint = tree.sentence().hint(head).mention();
        return help || counted || part || !IDEAS.contains(hint) && !hint.equals("person") && !isText(head);
    }

    /** Gave somebody something that can be had, or is a state that gave or was given. */
    private boolean isHanded(int at) {
        List<String> states = List.of("state");
        List<Integer> handed = arguments.fill(tree, at, true, "p:with");
        boolean with = !handed.isEmpty();
        List<Integer> things = with ? handed : arguments.fill(tree, at, true, "o");
        List<String> slots = List.of("s", "i", with ? "o" : "p:to");
        boolean sides = slots.stream()
                .flatMap(slot -> arguments.fill(tree, at, true, slot).stream())
                .anyMatch(head -> isOf(head, states));
        boolean people = slots.stream()
                .flatMap(slot -> arguments.fill(tree, at, true, slot).stream())
                .anyMatch(head -> isOf(head, List.of("power", "body")));
        boolean sent = people && things.stream().anyMatch(head -> isOf(head, List.of("group", "force")));
        List<Integer> around = new ArrayList<>(tree.children(at, "obl"));
        things.forEach(thing -> around.addAll(tree.children(thing, "nmod")));
        boolean against =
                around.stream().anyMatch(child -> tree.preposition(child).equals("against"));
        return !against && (things.isEmpty() || sides || sent || things.stream().anyMatch(this::isGoods));
    }

    private boolean isNoBody(int head) {
        return isIdea(head) || isOf(head, List.of("paper"));
    }

    /** Nobody kills a deal: what is struck is somebody's, somewhere, or a thing. */
    private boolean isTouched(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        List<Integer> heads = arguments.fill(tree, at, true, "o");
        return entry.frame().get("o") != Role.RECIPIENT
                || heads.isEmpty()
                || roles.containsKey(Role.PLACE)
                || roles.containsKey(Role.RECIPIENT)
                || !heads.stream().allMatch(this::isNoBody);
    }

    /** Charged with a crime, and not for a service. */
    private boolean isCharged(int at) {
        boolean trade = arguments.fill(tree, at, true, "s").stream().anyMatch(head -> isOf(head, List.of("body")));
        return !trade || !arguments.fill(tree, at, true, "p:with").isEmpty();
    }

    private boolean isText(int head) {
        return lexicons.cue("noun", tree.lemma(head)) != null;
    }

    /** The captain shot himself; they lifted themselves out of poverty. */
    private boolean isDoneToOneself(int at, Predicate entry) {
        return entry.frame().containsKey("o")
                && tree.children(at, "obj").stream()
                        .anyMatch(object -> tree.word(object).endsWith("self")
                                || tree.word(object).endsWith("selves"))
                && tree.children(at, "nsubj:pass").isEmpty();
    }

    /** Rang somebody up: nothing tells what they are called, to what, or upon whom. */
    private boolean isCalled(int at) {
        boolean more = tree.children(at).stream()
                .anyMatch(child -> tree.is(child, "xcomp", "ccomp") && !Certainty.isInfinitive(tree, child)
                        || tree.has(child, "compound:prt")
                        || tree.is(child, "advmod") && child == at + 1
                        || tree.is(child, "obl")
                                && isCalledTo(tree.preposition(child))
                                && !tree.sentence().hint(child).mention().equals("time"));
        List<Integer> objects = tree.children(at, "obj");
        boolean one = objects.size() == 1
                && tree.subtree(objects.getFirst()).stream()
                        .noneMatch(inside -> tree.token(inside).upos().equals("PUNCT"));
        int last = objects.isEmpty()
                ? at
                : tree.subtree(objects.getFirst()).stream()
                        .max(Integer::compare)
                        .orElse(at);
        boolean quoted =
                last + 1 < tree.size() && QUOTES.contains(tree.token(last + 1).text());
        boolean what = tree.has(at, "acl:relcl") && tree.word(tree.head(at)).equals("what");
        return !tree.isPassive(at) && !more && one && !quoted && !what;
    }

    private static boolean isCalledTo(String preposition) {
        return Set.of("to", "for", "on", "upon", "as", "into").contains(preposition);
    }

    /** Asked somebody to do something or for something, and no question. */
    private boolean isAsked(int at) {
        boolean clause = false;
        for (int child : tree.children(at, "xcomp", "ccomp", "advcl", "acl")) {
            boolean question = tree.children(child).stream()
                    .anyMatch(inside -> QUESTIONING.contains(tree.token(inside).xpos())
                            || tree.word(inside).equals("whether")
                            || tree.is(inside, "mark") && tree.word(inside).equals("if"));
            boolean that = tree.children(child, "mark").stream()
                    .anyMatch(mark -> tree.word(mark).equals("that"));
            clause |= !question && (Certainty.isInfinitive(tree, child) || that);
        }
        return clause || !arguments.fill(tree, at, true, "p:for").isEmpty();
    }

    /** Agreed to do it, agreed on it, or with a power or a body: not that somebody is of another's opinion. */
    private boolean isAgreed(int at) {
        boolean to =
                tree.children(at, "xcomp", "advcl").stream().anyMatch(child -> Certainty.isInfinitive(tree, child));
        boolean over = tree.children(at, "obl", "advcl").stream()
                .anyMatch(child -> tree.preposition(child).equals("on")
                        || tree.preposition(child).equals("to")
                        || tree.preposition(child).equals("upon"));
        List<String> sides = List.of("power", "body");
        boolean with = arguments.fill(tree, at, true, "p:with").stream().anyMatch(head -> isOf(head, sides));
        boolean ofSides = arguments.fill(tree, at, true, "s").stream().anyMatch(head -> isOf(head, sides));
        return to
                || over
                || tree.isPassive(at)
                || ofSides && (with || tree.children(at, "obl").isEmpty());
    }

    /** Helped a state or a body; or anybody with something, not to do what they did. */
    private boolean isHelped(int at) {
        List<String> sides = List.of("power", "body");
        boolean doing = tree.children(at, "xcomp", "ccomp", "advcl").stream().anyMatch(child -> child > at);
        return !doing || arguments.fill(tree, at, true, "o").stream().anyMatch(head -> isOf(head, sides));
    }

    /** Whether a word for an attack tells of one of force and not of words. */
    private boolean isBodily(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        List<FoundMention> victims = roles.getOrDefault(Role.RECIPIENT, List.of());
        if (victims.isEmpty()) {
            return !entry.verb()
                    || actors.stream().anyMatch(each -> isPower(each.mention().kind()));
        }
        if (isWithForce(at) || isBorne(at)) {
            return true;
        }
        if (isCalling(at)) {
            return false;
        }
        boolean speaks = actors.stream().anyMatch(this::isOfWords);
        boolean forces =
                victims.stream().anyMatch(each -> isStruckByForce(each.mention().kind()));
        if (forces || !actors.isEmpty()) {
            return !speaks
                    || forces
                            && victims.stream()
                                    .noneMatch(each -> isWare(each.mention().kind()));
        }
        boolean people = victims.stream()
                .anyMatch(each -> each.mention().kind() == EntityKind.PERSON
                        || each.mention().kind() == EntityKind.PARTY);
        return !(people && entry.verb()) || tree.isPassive(at) && roles.containsKey(Role.PLACE);
    }

    /** Strained ties, ties that soured, a cooling of ties: whether a word of that group tells how a relation is or what becomes of it. */
    private boolean isToldBy(int at, String group) {
        int above = tree.head(at);
        boolean told = above != Token.ROOT && tree.is(at, "nsubj", "obj", "nmod");
        return told && lexicons.isOf(group, Arguments.verbWithParticle(tree, above))
                || tree.children(at, "amod", "acl").stream()
                        .anyMatch(word ->
                                lexicons.isOf(group, tree.lemma(word)) || lexicons.isOf(group, tree.word(word)));
    }

    /** "Survived the attack": whether a verb tells that somebody lived through it. */
    private boolean isBorne(int at) {
        return arguments
                .carrier(tree, at)
                .filter(verb -> BEARING.contains(tree.lemma(verb)))
                .isPresent();
    }

    /** "Attacked the court, calling it a farce", "launched an attack on it, accusing it of bias": whether who attacks goes on in words. */
    private boolean isCalling(int at) {
        int verb = tree.isVerb(at) ? at : arguments.carrier(tree, at).orElse(at);
        return tree.children(verb, "advcl", "xcomp").stream()
                .filter(clause -> clause > at && tree.token(clause).xpos().equals("VBG"))
                .anyMatch(clause -> lexicons.isOf("styling", tree.lemma(clause))
                        || lexicons.tells(true, tree.lemma(clause), EventType.ACCUSE));
    }

    /** With a weapon, or with a deed beside it that hurts. */
    private boolean isWithForce(int at) {
        boolean armed = tree.children(at, "obl").stream()
                .filter(child -> tree.preposition(child).equals("with"))
                .flatMap(child -> mentionAt.apply(child).stream())
                .anyMatch(each -> isWare(each.mention().kind()));
        List<Integer> beside = new ArrayList<>(tree.children(at, "conj", "advcl", "xcomp"));
        if (tree.is(at, "conj", "advcl") && tree.head(at) != Token.ROOT) {
            beside.add(tree.head(at));
        }
        return armed
                || beside.stream()
                        .filter(tree::isVerb)
                        .filter(verb -> !isOfBoth(tree.lemma(verb)))
                        .anyMatch(verb -> lexicons.tells(true, tree.lemma(verb), EventType.ASSAULT));
    }

    /** Whether a verb tells of attacks of force and of words alike. */
    private static boolean isOfBoth(String lemma) {
        return CONDITIONS.getOrDefault(key("verb", lemma, "ASSAULT"), List.of()).stream()
                .anyMatch(condition -> condition.sorts().contains("bodily"));
    }

    /** Persons by name, parties and campaigns fight with words. */
    private boolean isOfWords(FoundMention found) {
        EntityKind kind = found.mention().kind();
        if (Predications.isUnarmed(tree, lexicons, found)) {
            return true;
        }
        boolean known =
                found.mention().form() == MentionForm.NAME || found.mention().antecedent() != null;
        return kind == EntityKind.PARTY || kind == EntityKind.PERSON && known;
    }

    private static boolean isStruckByForce(EntityKind kind) {
        return kind == EntityKind.STATE
                || kind == EntityKind.PLACE
                || kind == EntityKind.FACILITY
                || isForce(kind)
                || isWare(kind);
    }
}
