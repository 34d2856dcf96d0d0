package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.units.Units;
import org.entente.engine.read.figures.FigureFound;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.MentionForm;
import org.entente.model.Role;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose an amount is, by the syntax alone: whoever has what is measured, owns what is counted or does what the
 * amount is told of. Where the syntax names nobody it stays open. Not thread-safe; one per sentence.
 */
final class Owners {
    /** What is told of the whole that an amount is of stands after these: a loan of, a rate for. */
    private static final Set<String> OF_WHICH = Set.of("of", "for");

    /** For how much, or with how much money, somebody does something. */
    private static final Set<String> MONEYED = Set.of("for", "with", "at");

    /** A group that a rate, a share or a support is of. */
    private static final Set<String> AMONG = Set.of("of", "for", "among", "amongst");

    private final Tree tree;
    private final Arguments arguments;
    private final Predications predications;
    private final Lexicons lexicons;
    private final List<Utterance> utterances;

    /** Somebody or something that an amount is told of. */
    record Owner(Role role, FoundMention mention) {}

    Owners(Tree tree, Predications predications, Lexicons lexicons, List<Utterance> utterances) {
        this.tree = tree;
        this.utterances = List.copyOf(utterances);
        this.arguments = new Arguments(lexicons);
        this.predications = predications;
        this.lexicons = lexicons;
    }

    /** Whose the amount is and, of a property, where it was measured; empty where the sentence does not tell. */
    List<Owner> of(FigureFound found) {
        List<Owner> owners = new ArrayList<>();
        boolean ofWhole = tree.preposition(found.head()).equals("of") && tree.is(found.head(), "nmod");
        if (ofWhole && found.bearer() == FigureFound.NONE || isHad(found)) {
            owners.addAll(byClause(found));
        }
        boolean told = !owners.isEmpty();
        byNoun(found).stream()
                .filter(owner -> !told || ofWhole && owner.mention().mention().form() != MentionForm.PRONOUN)
                .forEach(owners::add);
        if (owners.isEmpty()
                && found.bearer() == FigureFound.NONE
                && possessive(found.head()).isEmpty()) {
            owners.addAll(byClause(found));
        }
        if (isMeasured(found)) {
            tree.children(found.head(), "nmod").stream()
                    .filter(child -> tree.preposition(child).equals("in"))
                    .flatMap(child -> named(child).stream())
                    .filter(place -> isPlace(place.mention().kind()))
                    .forEach(place -> owners.add(new Owner(Role.PLACE, place)));
        }
        owners.removeIf(owner ->
                owner.mention().mention().span().overlaps(found.figure().span()));
        return owners;
    }

    /** "Has a 79-metre mast", "had 5 percent support of the members": what names nobody whose it is, is whose has it. */
    private boolean isHad(FigureFound found) {
        int verb = tree.head(top(found));
        return verb != Token.ROOT
                && found.bearer() != FigureFound.NONE
                && tree.lemma(verb).equals("have")
                && !tree.is(found.bearer(), "nsubj")
                && possessive(found.bearer()).isEmpty();
    }

    /** The firm that says that sales fell, where nothing tells whose sales. */
    Optional<FoundMention> teller(FigureFound found) {
        boolean books = lexicons.isOf("booking", tree.lemma(found.head()))
                && tree.children(found.head(), "nmod", "compound", "amod").stream()
                        .noneMatch(child -> named(child).isPresent());
        return books && possessive(found.head()).isEmpty()
                ? utterances.stream()
                        .filter(u -> u.says()
                                && u.source() != Utterance.NONE
                                && u.content().contains(found.head()))
                        .reduce((outer, inner) -> inner)
                        .flatMap(u -> named(u.source()))
                        .filter(source -> source.mention().kind() == EntityKind.COMPANY)
                : Optional.empty();
    }

    /** The noun for what an amount is told of, where it names nobody: the deal is worth $5 million, the road is 300 km long. */
    Optional<Integer> what(FigureFound found) {
        if (found.bearer() != FigureFound.NONE) {
            return isOthers(found) ? Optional.empty() : Optional.of(found.bearer());
        }
        int verb = tree.head(top(found));
        boolean told = verb != Token.ROOT && tree.isVerb(verb) && !tells(found, verb) && isMeasured(found);
        return told ? tree.child(verb, "nsubj", "nsubj:pass") : Optional.empty();
    }

    /** What the syntax within the noun phrase tells: the firm's sales, Chad's rate, support among young voters. */
    private List<Owner> byNoun(FigureFound found) {
        if (found.bearer() != FigureFound.NONE) {
            return isOthers(found) ? List.of() : owned(found);
        }
        return isMeasured(found) ? belonging(found.head()) : possessing(found.head());
    }

    private List<Owner> owned(FigureFound found) {
        int meant = meant(found.bearer());
        if (meant == FigureFound.NONE) {
            return List.of();
        }
        Optional<FoundMention> itself = named(meant);
        if (itself.isPresent()) {
            return objects(List.of(itself.get()));
        }
        List<Owner> owners = found.figure().measure().code().equals("age") ? List.of() : belonging(meant);
        if (!owners.isEmpty()) {
            return owners;
        }
        boolean worth = meant == found.bearer()
                && tree.is(meant, "obj")
                && tree.isBelow(found.head(), meant)
                && possessive(meant).isEmpty();
        List<Owner> own = belonging(found.head());
        return own.isEmpty() && worth ? byClause(found, meant) : own;
    }

    /** Whose a noun is, by possessive, by a name before it, or by the group that it is told of. */
    private List<Owner> belonging(int noun) {
        List<FoundMention> owners = ofName(noun);
        if (!owners.isEmpty()) {
            return objects(owners);
        }
        List<Owner> ofPart = tree.children(noun, "compound", "nmod").stream()
                .filter(child -> lexicons.isOf("booking", tree.lemma(child)))
                .flatMap(child -> possessing(child).stream())
                .toList();
        if (!ofPart.isEmpty()) {
            return ofPart;
        }
        return objects(tree.children(noun, "nmod").stream()
                .filter(child -> child > noun && AMONG.contains(tree.preposition(child)))
                .flatMap(child -> named(child).stream())
                .toList());
    }

    /** By possessive, by a name before it, or by that of a noun before it: Orvex company sales. */
    private List<FoundMention> ofName(int noun) {
        List<FoundMention> owners = namedOwners(noun);
        return !owners.isEmpty()
                ? owners
                : tree.children(noun, "compound").stream()
                        .filter(child ->
                                child < noun && tree.token(child).upos().equals("NOUN"))
                        .flatMap(child -> namedOwners(child).stream())
                        .toList();
    }

    private List<FoundMention> namedOwners(int noun) {
        return arguments.owners(tree, noun).stream()
                .filter(owner -> owner == 0 || !Hyphens.isHyphen(tree.token(owner - 1)))
                .map(this::meant)
                .filter(owner -> owner != FigureFound.NONE)
                .flatMap(owner -> named(owner).stream())
                .toList();
    }

    /** Whose what is counted is; a name before it only tells its make or kind. */
    private List<Owner> possessing(int noun) {
        return objects(possessive(noun).stream()
                .map(this::meant)
                .filter(owner -> owner != FigureFound.NONE)
                .flatMap(owner -> named(owner).stream())
                .toList());
    }

    private List<Integer> possessive(int noun) {
        return tree.children(noun).stream()
                .filter(child -> tree.has(child, "nmod:poss"))
                .toList();
    }

    private static List<Owner> objects(List<FoundMention> mentions) {
        return mentions.stream().map(each -> new Owner(Role.OBJECT, each)).toList();
    }

    /** Who does what the amount is the object of. */
    private List<Owner> byClause(FigureFound found) {
        return byClause(found, top(found));
    }

    private List<Owner> byClause(FigureFound found, int phrase) {
        int verb = tree.head(phrase);
        if (verb == Token.ROOT || !tree.isVerb(verb)) {
            return List.of();
        }
        boolean object = tree.is(phrase, "obj");
        boolean money = tree.is(phrase, "obl")
                && Units.dimensionOf(found.figure().unit()).equals("money")
                && MONEYED.contains(tree.preposition(phrase));
        boolean passive = tree.has(phrase, "nsubj:pass");
        if (!object && !money && !passive
                || tells(found, verb) && !isOfTheBooks(found, verb)
                || isSaidMeanwhile(verb)
                || Attacks.isAccident(tree, lexicons, verb)) {
            return List.of();
        }
        if (tree.isPassive(verb) && object) {
            return owners(Role.RECIPIENT, arguments.fill(tree, verb, true, "i"));
        }
        Role role = tree.lemma(verb).equals("have") ? Role.OBJECT : Role.ACTOR;
        List<Integer> subjects = subjects(verb);
        List<Owner> doers = owners(role, subjects.isEmpty() ? announced(verb) : subjects);
        boolean struck = doers.isEmpty() && passive && lexicons.tells(true, tree.lemma(verb), EventType.ASSAULT);
        if (struck) {
            return predications.attacks().behind(verb).stream()
                    .map(each -> new Owner(Role.ACTOR, each))
                    .toList();
        }
        return doers.size() > 1 && isSharedOut(verb) ? List.of() : doers;
    }

    /** Who does what a verb tells; of a clause that a relative pronoun begins only whom it can stand for. */
    private List<Integer> subjects(int verb) {
        List<Integer> subjects = arguments.fill(tree, verb, true, "s");
        int pronoun = relative(verb);
        if (pronoun == FigureFound.NONE || !subjects.contains(Arguments.relativeTo(tree, pronoun))) {
            return subjects;
        }
        int meant = meant(pronoun);
        return meant == FigureFound.NONE ? List.of() : List.of(meant);
    }

    /** The relative pronoun that a verb has for its subject, or shares or takes over from the verb above. */
    private int relative(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size(); steps++) {
            Optional<Integer> subject = tree.child(at, "nsubj");
            if (subject.isPresent()) {
                return tree.token(subject.get()).xpos().startsWith("W") ? subject.get() : FigureFound.NONE;
            }
            int above = tree.head(at);
            if (above == Token.ROOT || !tree.is(at, "xcomp", "conj", "advcl")) {
                return FigureFound.NONE;
            }
            at = above;
        }
        return FigureFound.NONE;
    }

    /** "Orvex to cut 300 jobs": who is to do something, by a headline. */
    private List<Integer> announced(int verb) {
        int noun = tree.head(verb);
        boolean headline = noun != Token.ROOT
                && tree.is(verb, "acl")
                && tree.head(noun) == Token.ROOT
                && tree.token(noun).upos().equals("PROPN")
                && noun + 1 < tree.size()
                && tree.word(noun + 1).equals("to")
                && Certainty.isInfinitive(tree, verb);
        return headline ? List.of(noun) : List.of();
    }

    /** "Chad and Mali lost 40 and 60 jobs respectively": which is whose. */
    private boolean isSharedOut(int verb) {
        return tree.subtree(verb).stream().anyMatch(word -> tree.lemma(word).equals("respectively"));
    }

    private List<Owner> owners(Role role, List<Integer> heads) {
        List<Owner> owners = new ArrayList<>();
        for (int head : heads) {
            int meant = meant(head);
            Optional<FoundMention> itself = meant == FigureFound.NONE ? Optional.empty() : named(meant);
            itself.ifPresent(each -> owners.add(new Owner(role, each)));
            boolean thing = meant != FigureFound.NONE
                    && itself.isEmpty()
                    && tree.token(meant).upos().equals("NOUN")
                    && !tree.sentence().hint(meant).mention().equals("person");
            if (thing && predications.attacks().isAttack(meant)) {
                predications.attacks().doers(meant).forEach(each -> owners.add(new Owner(Role.ACTOR, each)));
            } else if (thing) {
                boolean possessed = !possessive(meant).isEmpty();
                objects(ofName(meant)).stream()
                        .filter(owner ->
                                possessed || !isPlace(owner.mention().mention().kind())) // "a Moscow design centre"
                        .forEach(owners::add);
            }
        }
        return owners.stream().distinct().toList();
    }

    /** "It sank, the navy said, killing ten": what goes with a word of saying by the syntax is seldom done by who says so. */
    private boolean isSaidMeanwhile(int verb) {
        int above = tree.head(verb);
        return tree.is(verb, "advcl", "dep")
                && above != Token.ROOT
                && lexicons.isCue(tree.lemma(above), Utterance.Kind.SAY);
    }

    /** The head of the phrase that an amount stands in: the loan in "a loan of $7 billion", the first of what is listed. */
    private int top(FigureFound found) {
        int at = found.head();
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(at);
            boolean inside = tree.is(at, "nummod", "compound", "conj", "appos")
                    || tree.has(at, "nmod:unmarked", "nmod:npmod")
                    || tree.is(at, "nmod") && OF_WHICH.contains(tree.preposition(at));
            if (head == Token.ROOT || !inside || tree.isVerb(head) && !tree.is(at, "conj") || tree.isVerb(at)) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /** Who reports or expects an amount need not have it; but a firm that tells of sales or losses tells its own. */
    private boolean tells(FigureFound found, int verb) {
        String lemma = tree.lemma(verb);
        boolean share = Units.dimensionOf(found.figure().unit()).equals("share");
        boolean phrase =
                utterances.stream().anyMatch(u -> u.says() && u.cueTokens().contains(verb)); // "raised the toll to 40"
        return phrase
                || lexicons.isCue(lemma, Utterance.Kind.SAY)
                || lexicons.isCue(lemma, Utterance.Kind.THINK)
                || share && lexicons.isCue(lemma, Utterance.Kind.SHOW);
    }

    /** Whether who has what is measured only tells of it: estimated a saving of 30 percent. */
    private boolean isOthers(FigureFound found) {
        int verb = tree.head(found.bearer());
        return verb != Token.ROOT
                && tree.is(found.bearer(), "nsubj")
                && tree.isVerb(verb)
                && tells(found, verb)
                && !isOfTheBooks(found, verb);
    }

    private boolean isOfTheBooks(FigureFound found, int verb) {
        int noun = found.head();
        boolean books = lexicons.isOf("booking", tree.lemma(noun))
                && tree.children(noun, "nmod").stream()
                        .filter(child -> tree.preposition(child).equals("in"))
                        .allMatch(child -> lexicons.isOf("booking", tree.lemma(child)));
        boolean own = lexicons.isOf("disclosing", tree.lemma(verb));
        return books
                && arguments.fill(tree, verb, true, "s").stream()
                        .map(this::meant)
                        .filter(head -> head != FigureFound.NONE)
                        .flatMap(head -> named(head).stream())
                        .map(subject -> subject.mention().kind())
                        .anyMatch(kind -> isFirm(kind) || own && kind == EntityKind.PERSON);
    }

    /** Whether a property is measured, and no things are counted. */
    private static boolean isMeasured(FigureFound found) {
        return !Units.dimensionOf(found.figure().unit()).isEmpty();
    }

    /** Firms that the lexicon does not know are organisations. */
    private static boolean isFirm(EntityKind kind) {
        return kind == EntityKind.COMPANY || kind == EntityKind.ORGANISATION;
    }

    private static boolean isPlace(EntityKind kind) {
        return kind == EntityKind.PLACE || kind == EntityKind.STATE;
    }

    /**
     * For a relative pronoun what it stands for: the name right before its comma where the parser hung the clause elsewhere, or on what
     * cannot be meant; {@link FigureFound#NONE} where it may be one of several.
     */
    private int meant(int head) {
        if (!tree.token(head).xpos().startsWith("W")) {
            return head;
        }
        int meant = Arguments.relativeTo(tree, head);
        boolean several =
                meant != head && tree.children(meant, "conj").stream().anyMatch(other -> other > meant && other < head);
        if (several) {
            return FigureFound.NONE;
        }
        boolean town = named(meant)
                .filter(each -> each.mention().kind() == EntityKind.PLACE)
                .isPresent();
        if (town) {
            return FigureFound.NONE; // "the raid in Homs, which killed ten"
        }
        FoundMention beside = nameBefore(head);
        boolean apart = meant == head || isApart(meant, head);
        if (apart) {
            return beside == null ? FigureFound.NONE : beside.head();
        }
        boolean doubtful = beside != null
                && beside.head() != meant
                && named(meant)
                        .filter(each -> each.mention().form() == MentionForm.NAME)
                        .isEmpty();
        return doubtful ? FigureFound.NONE : meant; // "plants that make the Dart, whose sales fell"
    }

    /** The name that stands right before the comma before a word. */
    private @Nullable FoundMention nameBefore(int word) {
        if (word < 2 || !tree.word(word - 1).equals(",")) {
            return null;
        }
        Span before = tree.token(word - 2).span();
        return predications
                .mentionAt(word - 2)
                .filter(name -> name.mention().form() == MentionForm.NAME
                        && name.mention().span().end() == before.end())
                .orElse(null);
    }

    /** "The members at Orvex, which is": the verb has the form for one, and what it would be told of is many. */
    private boolean isApart(int noun, int pronoun) {
        int verb = tree.head(pronoun);
        boolean one = verb != Token.ROOT
                && (tree.token(verb).xpos().equals("VBZ")
                        || tree.children(verb, "aux", "cop").stream()
                                .anyMatch(word -> tree.token(word).xpos().equals("VBZ")));
        return one && tree.token(noun).xpos().endsWith("S");
    }

    private Optional<FoundMention> named(int head) {
        return predications.mentionAt(head).filter(FoundMention::namesSomebody);
    }
}
