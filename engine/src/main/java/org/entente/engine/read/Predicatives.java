package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;

/**
 * Finds what a subject is told to be: "is not a cartel in the classic sense", "who is a Democrat", "was hostile to Chad", "became the
 * front-runner", "is said to be a spy", "as the senior Democrat, she voted". One per sentence; not thread-safe.
 */
final class Predicatives {
    /** Not "it", which often stands for nothing: it is better to leave. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

    private static final Set<String> NEGATORS = Set.of("not", "n't", "n’t", "never", "no", "hardly", "scarcely");
    /** What a state is, which of itself says nothing of it. */
    private static final Set<String> LANDS = Set.of("country", "state", "nation");

    private static final String[] SUBJECTS = {"nsubj", "nsubj:pass"};

    /** From where or when somebody or something is stands after these. */
    private static final Set<String> WHENCE = Set.of("in", "at", "on", "near", "after", "before", "for", "to", "under");

    private static final Pattern QUOTES = Pattern.compile("[\"“”]|``|''");
    private static final Effect SUPPOSED = new Effect(Factuality.PR_PLUS, Mode.ALLEGED);

    /** Longer clauses behind what somebody is said to be are left away: what stands in them is told apart. */
    private static final int CLAUSE_WORDS_MAX = 25;

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
    private final IntFunction<Optional<FoundMention>> characterised;

    /**
     * @param told whether a word tells an event or a tie already: who is loyal to Chad is an ally
     * @param characterised what a common noun at an index tells apart: the ship, the levy
     */
    Predicatives(
            String text,
            Tree tree,
            List<FoundMention> mentions,
            Lexicons lexicons,
            IntFunction<Effect> effectOf,
            IntPredicate told,
            IntFunction<Optional<FoundMention>> characterised) {
        this.characterised = characterised;
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
            int at = word;
            boolean nominal = isNominal(at);
            boolean quality = !nominal && isQuality(at);
            boolean most = isMost(at);
            if (nominal || quality || most) {
                List<Integer> heads = heads(at);
                for (FoundMention subject : told(heads, at)) {
                    if (nominal || most || quality && isThird(subject)) {
                        add(subject, at, found);
                        instead(at).ifPresent(other -> add(subject, other, found));
                    }
                }
                if (!addOwned(heads, at, found) && (nominal && isArticled(at) || most)) {
                    unnamed(heads, at).ifPresent(subject -> add(subject, at, found));
                }
            }
            if (nominal) {
                asWhat(at).ifPresent(subject -> add(subject, at, found));
            }
            if (isOrigin(at)) {
                originOf(at).ifPresent(subject -> addOrigin(subject, at, found));
            }
        }
        return found;
    }

    /** "Born in Chad", "built in 1932": a participle that tells from where or when somebody or something is. */
    private boolean isOrigin(int verb) {
        return tree.token(verb).xpos().equals("VBN")
                && lexicons.isOf("originating", tree.lemma(verb))
                && isPutAsSo(verb)
                && !Certainty.isNegated(tree, verb)
                && tree.children(verb, "obl").stream()
                        .anyMatch(where -> where > verb && WHENCE.contains(tree.preposition(where)));
    }

    /** Whom or what a participle is told of: its subject, the noun before it, or the subject of the verb that it stands before. */
    private Optional<FoundMention> originOf(int verb) {
        int above = tree.head(verb);
        Optional<Integer> head = tree.child(verb, SUBJECTS);
        if (head.isEmpty() && tree.is(verb, "acl")) {
            head = Optional.of(above);
        } else if (head.isEmpty()
                && tree.is(verb, "advcl")
                && tree.child(verb, "mark").isEmpty()) {
            head = tree.child(above, SUBJECTS);
        }
        return head.map(each -> Arguments.relativeTo(tree, each))
                .flatMap(each -> tellable(each).or(() -> characterised.apply(each)));
    }

    private void addOrigin(FoundMention subject, int verb, List<DraftClaim> found) {
        Set<Integer> words = new HashSet<>(Set.of(verb));
        tree.children(verb, "obl", "advmod").stream()
                .filter(child -> child > verb && !tree.preposition(child).equals("by"))
                .forEach(child -> words.addAll(tree.subtree(child)));
        Span span = tree.span(words);
        found.add(new DraftClaim(verb, tree.token(verb).span(), AttributeType.PROPERTY, Claim.noDomains(), effect(verb))
                .party(Role.OBJECT, subject)
                .cover(span)
                .labelled(unquoted(span)));
    }

    /** "A triathlete", "the largest lender", "Chad's largest lender": a noun that says of one what it is. */
    private boolean isArticled(int noun) {
        return tree.children(noun).stream()
                .anyMatch(child ->
                        tree.is(child, "det") && !tree.word(child).equals("no") || tree.has(child, "nmod:poss"));
    }

    /** A common noun, one of some, or one of those who bear a name: a Democrat. */
    private boolean isNominal(int word) {
        boolean one = tree.lemma(word).equals("one")
                && tree.children(word, "nmod").stream()
                        .anyMatch(of -> tree.preposition(of).equals("of"));
        boolean deed = tree.child(word, "cop").isPresent()
                && tree.children(word, "mark").stream()
                        .anyMatch(to -> to > tree.child(word, "cop").orElse(to));
        return !deed && (tree.token(word).upos().equals("NOUN") || one || isAdherent(tree, word));
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
                && subtreeWithoutSubject(word).stream()
                        .noneMatch(below -> tree.token(below).xpos().startsWith("W")
                                || tree.token(below).upos().equals("NUM"));
        return tree.token(word).upos().equals("ADJ")
                && tree.token(word).xpos().startsWith("JJ")
                && !told.test(word)
                && lexicons.operator("adj", tree.lemma(word)) == null
                && open
                && isPutAsSo(word);
    }

    private Set<Integer> subtreeWithoutSubject(int word) {
        Set<Integer> words = tree.subtree(word);
        tree.children(word, "nsubj").forEach(subject -> words.removeAll(tree.subtree(subject)));
        return words;
    }

    private boolean isThird(FoundMention subject) {
        return subject.mention().form() == MentionForm.NAME
                || subject.mention().form() == MentionForm.PRONOUN
                        && PRONOUNS.contains(subject.mention().exact().toLowerCase(Locale.ROOT));
    }

    /** Whoever a noun or adjective is told of by a form of "be" or a verb that stands for one. */
    private List<Integer> heads(int word) {
        if (!tree.preposition(word).isEmpty()) {
            return List.of();
        }
        int verb = tree.head(word);
        Optional<Integer> be = tree.child(word, "cop");
        boolean below = tree.is(word, "xcomp") && verb != Token.ROOT && tree.isVerb(verb);
        List<Integer> heads = List.of();
        if (be.isPresent() && tree.child(word, "nsubj").isPresent()) {
            heads = arguments.fill(tree, word, true, "s");
        } else if (be.isPresent() && tree.is(word, "conj") && !tree.is(word, "xcomp")) {
            heads = Arguments.sharedSubject(tree, word);
        } else if (be.isPresent() && below && isSupposed(verb) && isPutAsSo(word)) {
            heads = tree.children(verb, "nsubj");
        } else if (be.isEmpty()
                && below
                && isPutAsSo(word)
                && lexicons.isOf(isAdjective(word) ? "seeming" : "becoming", tree.lemma(verb))) {
            heads = arguments.fill(tree, verb, true, "s");
        }
        boolean asked = be.filter(cop -> tree.children(word, "nsubj").stream().anyMatch(subject -> subject > cop))
                .isPresent();
        return asked ? List.of() : heads;
    }

    private List<FoundMention> told(List<Integer> heads, int word) {
        return heads.stream()
                .flatMap(head -> tellable(head).stream())
                .filter(subject -> !isOfClause(word, tree.head(word), subject))
                .filter(subject -> isMeant(subject) && !isSomeOf(subject) && !isEither(subject.head()))
                .toList();
    }

    /** "It's a move": where nothing in the sentence is "it", it is too often what was told before as a whole. */
    private boolean isMeant(FoundMention subject) {
        return !tree.word(subject.head()).equals("it")
                || mentions.stream()
                        .anyMatch(other ->
                                other.mention().id().equals(subject.mention().antecedent()));
    }

    /** "Finnish Americans are numerous", "many Democrats are worried": what is told of some of a people is not told of all. */
    private boolean isSomeOf(FoundMention subject) {
        return subject.mention().kind() == EntityKind.GROUP
                && tree.children(subject.head(), "amod", "nummod", "nmod", "acl", "det", "compound").stream()
                        .anyMatch(child -> !tree.word(child).equals("the"));
    }

    /** "Either Ann Reed or Carl Otto will be president": of each it is left open. */
    private boolean isEither(int subject) {
        int first = tree.is(subject, "conj") && tree.head(subject) != Token.ROOT ? tree.head(subject) : subject;
        return tree.conjuncts(first).stream()
                .flatMap(each -> tree.children(each, "cc").stream())
                .anyMatch(joint -> tree.word(joint).equals("or"));
    }

    /** "Ann Reed's plan is vague": of a thing that nobody names, its owner's thing is so. */
    private boolean addOwned(List<Integer> heads, int at, List<DraftClaim> found) {
        boolean one = heads.size() == 1 && isPutAsSo(at);
        int thing = one ? heads.getFirst() : Token.ROOT;
        boolean bare = one
                && thing < at
                && tree.token(thing).upos().equals("NOUN")
                && !tree.is(at, "acl")
                && tellable(thing).isEmpty();
        if (!bare) {
            return false;
        }
        Optional<FoundMention> owner = tree.children(thing, "nmod").stream()
                .filter(child -> tree.has(child, "nmod:poss"))
                .flatMap(child -> tellable(child).stream())
                .filter(this::isOwner)
                .findFirst();
        owner.ifPresent(each -> found.add(owned(each, at)));
        return owner.isPresent();
    }

    private DraftClaim owned(FoundMention owner, int at) {
        int last = owner.head();
        for (int ending : tree.children(owner.head(), "case")) {
            last = Math.max(last, ending);
        }
        int first = last + 1;
        Set<Integer> words = new HashSet<>(words(at));
        words.removeIf(word -> word < first);
        words.add(first);
        Span span = tree.span(words);
        return new DraftClaim(at, tree.token(at).span(), AttributeType.PROPERTY, Claim.noDomains(), effect(at))
                .party(Role.OBJECT, owner)
                .cover(span)
                .labelled(unquoted(span));
    }

    private boolean isOwner(FoundMention owner) {
        return owner.mention().form() == MentionForm.NAME || owner.mention().form() == MentionForm.PRONOUN;
    }

    private String unquoted(Span span) {
        return Names.of(QUOTES.matcher(span.in(text)).replaceAll("").strip());
    }

    /** "A new Ann Reed to me, which was a shock": nobody is "which", so that it stands for all that was told. */
    private boolean isOfClause(int word, int verb, FoundMention subject) {
        boolean which = Stream.of(word, verb)
                .filter(at -> at != Token.ROOT)
                .flatMap(at -> tree.children(at, "nsubj").stream())
                .anyMatch(at -> tree.word(at).equals("which"));
        return which && subject.mention().kind() == EntityKind.PERSON;
    }

    /** Whether it is left open no further than by a doubt: should she become president. */
    private boolean isPutAsSo(int word) {
        return effectOf.apply(word).factuality() != Factuality.UU;
    }

    private boolean isAdjective(int word) {
        return tree.token(word).upos().equals("ADJ");
    }

    /** Is said to be, is believed to be, seems to be. */
    private boolean isSupposed(int verb) {
        boolean denied = tree.children(verb, "advmod").stream().anyMatch(child -> NEGATORS.contains(tree.word(child)));
        return !denied && (isBelieved(verb) || lexicons.isOf("seeming", tree.lemma(verb)));
    }

    private boolean isBelieved(int verb) {
        return tree.isPassive(verb) && lexicons.cue("verb", tree.lemma(verb)) != null;
    }

    /** "As a senator, Ann Reed voted": whoever a post after "as" is told of; after "worked as", of what any noun for people is. */
    private Optional<FoundMention> asWhat(int noun) {
        List<Integer> heads = Arguments.asWhom(tree, noun);
        boolean acting = !heads.isEmpty() && lexicons.isOf("acting", tree.lemma(tree.head(noun)));
        int told = hedged(noun);
        boolean post = isAdherent(tree, told) || lexicons.tells(false, tree.lemma(told), POSTS);
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(told));
        boolean sort = acting && nominal != null
                || acting && tree.sentence().hint(told).mention().equals("person");
        boolean land =
                LANDS.contains(tree.lemma(told)) && tree.child(told, "amod").isPresent();
        boolean others = (land || nominal != null && !Mentions.isPeople(nominal)) && isArticled(told);
        return heads.stream()
                .flatMap(head -> tellable(head).stream())
                .filter(subject -> subject.mention().kind() == EntityKind.PERSON ? post || sort : others)
                .findFirst();
    }

    /** "As a sort of envoy": an envoy. */
    private int hedged(int noun) {
        return !lexicons.isOf("hedging", tree.lemma(noun))
                ? noun
                : tree.children(noun, "nmod").stream()
                        .filter(told -> tree.preposition(told).equals("of"))
                        .findFirst()
                        .orElse(noun);
    }

    /** Whom a head names or stands for; of a noun with its bearer's name right behind, the bearer: the nominee Ann Reed. */
    private Optional<FoundMention> tellable(int head) {
        Optional<FoundMention> own = named(head);
        return own.isPresent()
                ? own
                : tree.children(head, "appos", "flat").stream()
                        .filter(name -> name == head + 1)
                        .flatMap(name -> named(name).stream())
                        .findFirst();
    }

    /** "The former governor is a triathlete", "the levy was a mistake": what is told of what a common noun tells apart. */
    private Optional<FoundMention> unnamed(List<Integer> heads, int word) {
        boolean one = heads.size() == 1 && told(heads, word).isEmpty();
        return !one
                ? Optional.empty()
                : characterised.apply(heads.getFirst()).filter(subject -> !isOfClause(word, tree.head(word), subject));
    }

    /** The highest, the most hostile. */
    private boolean isMost(int word) {
        return isAdjective(word) && tree.isMost(word);
    }

    /** The ship, the mayor's brother, this firm: one that a common noun tells apart without naming it. */
    static boolean isDefinite(Tree tree, FoundMention found) {
        return found.mention().form() == MentionForm.NOMINAL
                && tree.token(found.head()).xpos().equals("NN")
                && tree.isToldApart(found.head());
    }

    private Optional<FoundMention> named(int head) {
        return mentions.stream()
                .filter(found -> found.head() == head)
                .filter(found -> found.mention().form() == MentionForm.NAME
                        || found.mention().antecedent() != null)
                .findFirst();
    }

    private void add(FoundMention subject, int at, List<DraftClaim> found) {
        Set<Integer> words = words(at);
        boolean nothing = tree.word(subject.head()).equals("it")
                && tree.children(at, "acl", "advcl", "csubj", "ccomp", "xcomp").stream()
                        .anyMatch(clause -> Certainty.isInfinitive(tree, clause) || tree.is(clause, "csubj", "ccomp"));
        if (nothing || words.contains(subject.head())) {
            return;
        }
        words.removeIf(word -> word < subject.head() && subject.head() < at);
        tree.child(at, "cop")
                .filter(be -> subject.head() < be && be < at)
                .ifPresent(be -> words.removeIf(word -> word < be));
        Span span = tree.span(words);
        found.add(new DraftClaim(at, tree.token(at).span(), AttributeType.IDENTITY, Claim.noDomains(), effect(at))
                .party(Role.OBJECT, subject)
                .cover(span)
                .labelled(unquoted(span)));
    }

    /** "Not a cartel but a network": what something is said to be instead of what it is said not to be. */
    private Optional<Integer> instead(int at) {
        return !Certainty.isNegated(tree, at)
                ? Optional.empty()
                : tree.phrase(at).stream()
                        .filter(other -> other > at && tree.is(other, "conj") && tree.isNoun(other))
                        .filter(other -> tree.children(other, "cc").stream()
                                .anyMatch(joint -> tree.word(joint).equals("but")))
                        .filter(other -> tree.child(other, "det").isPresent() && !isClause(other))
                        .min(Integer::compare);
    }

    /** What is said of the subject, with the clause that completes it. */
    private Set<Integer> words(int at) {
        Set<Integer> words = new HashSet<>(tree.phrase(at));
        instead(at).ifPresent(other -> words.removeAll(tree.subtree(other)));
        tree.children(at, BESIDE).stream()
                .filter(child -> !isDegree(child))
                .forEach(child -> words.removeAll(tree.subtree(child)));
        tree.children(at, "case").forEach(child -> words.removeAll(tree.subtree(child)));
        tree.children(at, "conj").stream()
                .filter(this::isClause)
                .forEach(child -> words.removeAll(tree.subtree(child)));
        words.addAll(completing(tree, at));
        if (tree.lemma(at).equals("one")) {
            tree.children(at, "nmod").forEach(some -> words.addAll(completing(tree, some)));
        }
        return words;
    }

    /** "Said to be a spy" without more is what others say. */
    private Effect effect(int at) {
        Effect effect = effectOf.apply(at);
        int verb = tree.head(at);
        boolean supposed = tree.is(at, "xcomp") && verb != Token.ROOT && tree.isVerb(verb) && isBelieved(verb);
        boolean sure = supposed && lexicons.operator("verb", tree.lemma(verb) + " to") != null;
        return supposed && !sure ? effect.under(SUPPOSED) : effect;
    }

    /** The clause that what somebody is said to be goes on with, where no comma stands between: capable of firing it, a man who lies. */
    static Set<Integer> completing(Tree tree, int at) {
        return tree.children(at, "acl", "advcl").stream()
                .filter(clause -> clause > at)
                .filter(clause -> tree.is(clause, "acl")
                        || Arguments.isGerund(tree, clause)
                        || tree.children(clause, "cop").stream()
                                .anyMatch(be -> tree.token(be).xpos().equals("VBG"))
                        || Certainty.isInfinitive(tree, clause))
                .map(tree::subtree)
                .filter(words -> words.size() <= CLAUSE_WORDS_MAX)
                .filter(words -> words.stream().allMatch(word -> word > at))
                .filter(words ->
                        !isSetOff(tree, words.stream().min(Integer::compare).orElse(at)))
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean isSetOff(Tree tree, int first) {
        return tree.token(first).upos().equals("PUNCT")
                || tree.token(first - 1).upos().equals("PUNCT");
    }

    /** Less popular, more hostile: without its degree something else is said. */
    private boolean isDegree(int word) {
        return tree.token(word).xpos().equals("RBR") || tree.token(word).xpos().equals("RBS");
    }

    private boolean isClause(int word) {
        return tree.isVerb(word) || !tree.children(word, "nsubj", "cop", "aux").isEmpty();
    }
}
