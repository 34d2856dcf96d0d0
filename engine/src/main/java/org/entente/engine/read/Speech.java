package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.engine.kit.world.World;
import org.entente.engine.read.Utterance.Kind;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what in a sentence: verbs of saying, thinking, showing and of stance with what their frames
 * hold, "according to", nouns such as report and claim, adjectives such as worried, labels such as "Minister:".
 * Scare quotes are not utterances: a quotation counts only beside a cue of saying with a source. Stateless.
 */
final class Speech {

    private static final Set<String> HARDLY_ANY = Set.of("no", "little", "scant", "any");
    private static final Set<String> OPENING = Set.of("that", "whether", "how", "why");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> CONCEDING = Set.of("though", "although", "but", "while");
    private static final String MEETING = "with";
    private static final Set<String> OWNING = Set.of("by", "from", "among");
    private static final Set<String> PERSONS = Set.of("i", "me", "you", "he", "him", "she", "her", "us", "we");
    private static final int LABEL_WORDS_MAX = 5;
    /** How far a sentence that tells who said a quotation may stand behind it. */
    static final int QUOTE_GAP_CHARS = 4;

    private static final int CHAIN_WORDS_MAX = 4;

    private static final int TITLE_WORDS_MAX = 3;

    static final Set<String> DASHES = Set.of("—", "–", "―", "--", "-");

    private final Lexicons lexicons;
    private final Contents contents;

    Speech(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.contents = new Contents(lexicons);
    }

    /**
     * The utterances of a sentence, outermost first.
     *
     * @param quotes the quotations of the document's text, as spans between their marks
     */
    List<Utterance> find(Tree tree, List<Span> quotes) {
        List<Utterance> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.word(i).equals("according")) {
                accordingTo(tree, i).ifPresent(found::add);
            } else if (isPredicate(tree, i)) {
                int at = i;
                Optional<Utterance> felt = tree.isPassive(i) ? adjective(tree, i) : Optional.empty();
                felt.or(() -> verb(tree, at, quotes))
                        .or(() -> adjective(tree, at))
                        .or(() -> seeming(tree, at))
                        .ifPresent(found::add);
            } else if (tree.token(i).upos().equals("NOUN")) {
                noun(tree, i).ifPresent(found::add);
            } else if (tree.token(i).upos().equals("ADJ")) {
                int at = i;
                adjective(tree, i).or(() -> seeming(tree, at)).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            beyond(tree, quotes).ifPresent(found::add);
        }
        return Utterance.outermostFirst(found);
    }

    /** Whether a sentence ends in a colon: what its speaker says stands behind it. */
    static boolean isOpening(Tree tree) {
        return tree.token(tree.size() - 1).text().equals(":");
    }

    /**
     * "Who knows?" the envoy asked. The envoy said: a sentence that only tells who said the quotation before it,
     * or what comes behind its colon. Its content is empty.
     */
    private Optional<Utterance> beyond(Tree tree, List<Span> quotes) {
        int start = tree.sentence().span().start();
        boolean quoted = isOpening(tree)
                || quotes.stream().anyMatch(q -> q.end() <= start && start - q.end() <= QUOTE_GAP_CHARS);
        for (int i = 0; quoted && i < tree.size(); i++) {
            Lexicons.Cue cue = isPredicate(tree, i) && tree.is(i, "root") ? lexicons.cue("verb", tree.lemma(i)) : null;
            int source = cue == null ? Utterance.NONE : Speakers.source(tree, i);
            if (cue != null && cue.isKind(Kind.SAY) && source != Utterance.NONE && !tree.isPassive(i)) {
                return Optional.of(new Utterance(
                        i,
                        tree.token(i).text(),
                        cue.effect(),
                        source,
                        Set.of(),
                        Kind.SAY,
                        cueTokens(tree, i),
                        Speakers.speaker(tree, i, source),
                        true));
            }
        }
        return Optional.empty();
    }

    static boolean isPredicate(Tree tree, int index) {
        return tree.isVerb(index) && !tree.is(index, "amod", "aux", "cop", "compound");
    }

    private Optional<Utterance> verb(Tree tree, int verb, List<Span> quotes) {
        for (CuePhrases.Match phrase : CuePhrases.at(tree, verb, lexicons)) {
            Optional<Utterance> found = verb(tree, verb, phrase.cue(), phrase.tokens(), quotes);
            if (found.isPresent()) {
                return found;
            }
        }
        Lexicons.Cue cue = lexicons.cue("verb", tree.lemma(verb));
        if (cue == null
                || Certainty.isRulingOut(tree, verb)
                || Certainty.isWithholding(tree, verb)
                || hasSayingBehindAs(tree, verb)
                || isAspect(tree, verb, cue)) {
            return Optional.empty();
        }
        Lexicons.Cue that = lexicons.cue("that", tree.lemma(verb));
        if (that != null && !tree.isPassive(verb) && isSayingThat(tree, verb)) {
            return verb(tree, verb, that, Set.of(), quotes);
        }
        if (cue.group().equals("felt")) {
            return felt(tree, verb, cue);
        }
        if (cue.group().equals("worded") && !isWorded(tree, verb)) {
            return Optional.empty();
        }
        if (cue.isKind(Kind.STANCE) && isTag(tree, verb, quotes)) {
            return verb(tree, verb, new Lexicons.Cue("say", cue.effect(), cue.frames()), Set.of(), quotes);
        }
        if (cue.isKind(Kind.STANCE) && isLent(tree, verb) || isTold(tree, verb, cue)) {
            return Optional.empty();
        }
        Lexicons.Cue bidding = new Lexicons.Cue("speech", cue.effect(), cue.frames());
        return verb(tree, verb, isBidding(tree, verb, cue) ? bidding : cue, Set.of(), quotes);
    }

    /** "The delay angered the envoys": whoever the object names feels so towards what the subject names. */
    private Optional<Utterance> felt(Tree tree, int verb, Lexicons.Cue cue) {
        Optional<Integer> cause = Speakers.subject(tree, verb)
                .map(s -> tree.is(verb, "acl") && tree.token(s).xpos().startsWith("W") ? tree.head(verb) : s);
        Optional<Integer> bearer = tree.child(verb, "obj").filter(o -> isPerson(tree, o) || isSpeaker(tree, o));
        if (tree.isPassive(verb) || cause.isEmpty() || bearer.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(cause.get()));
        if (cause.get() == tree.head(verb)) {
            content.removeAll(tree.subtree(verb));
        }
        return utterance(tree, verb, tree.token(verb).text(), cue, bearer.get(), content, cueTokens(tree, verb), false);
    }

    /** Whether what may be done by force too is done in words: by one person alone, or for something or as something. */
    private boolean isWorded(Tree tree, int verb) {
        int source = Speakers.source(tree, verb);
        boolean reason = tree.children(verb, "obl", "advcl").stream()
                .anyMatch(c -> c > verb
                        && tree.child(verb, "obj").filter(o -> o < c).isPresent()
                        && (tree.preposition(c).equals("as")
                                || tree.children(c, "case", "mark").stream()
                                        .anyMatch(m -> tree.word(m).equals("for"))));
        return source != Utterance.NONE && (reason || isPerson(tree, source));
    }

    private static boolean isPerson(Tree tree, int at) {
        boolean named = tree.sentence().names().stream()
                .anyMatch(name -> name.first() <= at && at <= name.last() && name.kind() == NameSpan.Kind.PERSON);
        return named || PERSONS.contains(tree.word(at));
    }

    /** "Continues to threaten": a verb of saying that takes no infinitive tells with one how something goes on. */
    private static boolean isAspect(Tree tree, int verb, Lexicons.Cue cue) {
        return cue.isKind(Kind.SAY)
                && !cue.frames().contains("x")
                && !cue.frames().contains("ox")
                && !tree.isPassive(verb)
                && tree.children(verb, "obj", "ccomp").isEmpty()
                && tree.children(verb, "xcomp").stream().anyMatch(c -> Certainty.isInfinitive(tree, c));
    }

    /** "Who knows?" he demanded. He pleaded: "Let us go." A verb right beside a quoted clause says it, whatever else it tells. */
    private static boolean isTag(Tree tree, int verb, List<Span> quotes) {
        int first = Speakers.subject(tree, verb)
                .filter(s -> s < verb)
                .map(s -> tree.phrase(s).stream().min(Integer::compare).orElse(s))
                .orElse(verb);
        int start = tree.token(first).span().start();
        int end = tree.token(verb).span().end();
        boolean opening = verb + 1 < tree.size() && tree.token(verb + 1).text().matches("[,:]");
        return quotes.stream()
                .filter(q -> tree.within(q).stream().anyMatch(i -> tree.isVerb(i) || tree.is(i, "cop")))
                .anyMatch(q -> q.end() <= start && start - q.end() <= QUOTE_GAP_CHARS
                        || opening && q.start() >= end && q.start() - end <= QUOTE_GAP_CHARS);
    }

    /**
     * The verb of saying that an aside belongs to though it was hung on what is said: "said that prices fell, citing a survey",
     * "said that the port was closed, though she acknowledged a delay". A participle stays with a subject who may speak too.
     *
     * @return its index, else {@link Utterance#NONE}
     */
    private int asideOf(Tree tree, int at) {
        if (!tree.is(at, "advcl") || !tree.isVerb(at) || tree.head(at) == Token.ROOT) {
            return Utterance.NONE;
        }
        int first = tree.subtree(at).stream()
                .filter(i -> !tree.is(i, "punct"))
                .min(Integer::compare)
                .orElse(at);
        Lexicons.Cue cue = lexicons.cue("verb", tree.lemma(at));
        boolean comma = first > 0 && tree.token(first - 1).text().equals(",");
        if (!comma || cue == null || !isAside(tree, at, first, cue)) {
            return Utterance.NONE;
        }
        int found = Utterance.NONE;
        int current = tree.head(at);
        for (int steps = 0; steps < tree.size(); steps++) {
            int inserted = tree.children(current, "parataxis").stream()
                    .filter(c -> c < first && contents.isSaying(tree, c) && Speakers.isSetOff(tree, c))
                    .findFirst()
                    .orElse(Utterance.NONE);
            int head = tree.head(current);
            if (inserted != Utterance.NONE) {
                return isOpenQuote(tree, inserted, first) ? found : inserted;
            }
            if (head == Token.ROOT || !tree.is(current, "ccomp", "conj", "xcomp")) {
                return found;
            }
            boolean said = tree.is(current, "ccomp") && contents.isSaying(tree, head) && head < first;
            found = said && !isOpenQuote(tree, head, first) ? head : found;
            current = head;
        }
        return found;
    }

    private boolean isAside(Tree tree, int at, int first, Lexicons.Cue cue) {
        if (Speakers.subject(tree, at).isPresent()) {
            return cue.isKind(Kind.SAY) && CONCEDING.contains(tree.word(first)) && tree.head(first) == at;
        }
        boolean participle = tree.token(at).xpos().equals("VBG")
                && tree.children(at, "mark", "aux").isEmpty();
        return participle
                && Speakers.subject(tree, tree.head(at))
                        .filter(s -> !tree.token(s).upos().equals("PRON") && isSpeaker(tree, s))
                        .isEmpty();
    }

    /** Whether a quotation is opened between two words and not closed. */
    private static boolean isOpenQuote(Tree tree, int from, int to) {
        long marks = Stream.iterate(from, i -> i + 1)
                .limit(to - from)
                .filter(i -> tree.token(i).text().matches("[\"“”„«»]|``|''"))
                .count();
        return marks % 2 == 1;
    }

    /** "Was quoted as saying": the gerund tells what was said. */
    private boolean hasSayingBehindAs(Tree tree, int verb) {
        return tree.children(verb, "advcl", "obl", "xcomp").stream()
                .anyMatch(c -> Speakers.isBehindAs(tree, c) && contents.isSaying(tree, c));
    }

    /** "Expressed doubts about the deal": the noun tells the stance, and what it is towards. */
    private boolean isLent(Tree tree, int verb) {
        return lexicons.isOf("lending", tree.lemma(verb))
                && tree.child(verb, "obj")
                        .filter(o -> noun(tree, o).isPresent())
                        .isPresent();
    }

    /** @param beside the words that make one cue with the verb: point out, make clear */
    private Optional<Utterance> verb(Tree tree, int verb, Lexicons.Cue cue, Set<Integer> beside, List<Span> quotes) {
        boolean measured = cue.frames().stream().anyMatch(Contents::isOfMeasured);
        Set<Integer> partners = measured ? Set.of() : beside; // the toll in "raised the toll to 40" is what is said
        int outer = Speakers.subject(tree, verb).isPresent() ? Utterance.NONE : asideOf(tree, verb);
        int teller = outer == Utterance.NONE ? verb : outer;
        int source = Speakers.source(tree, teller);
        boolean says = cue.isKind(Kind.SAY) || outer != Utterance.NONE;
        if (source == Utterance.NONE && says && !tree.isPassive(teller)) {
            source = Speakers.beside(tree, teller);
        }
        Set<Integer> cueTokens = cueTokens(tree, verb);
        cueTokens.addAll(partners);
        Set<Integer> content = new HashSet<>(Contents.clauseContent(tree, verb, cue));
        partners.forEach(partner -> tree.children(partner, "ccomp", "csubj", "acl").stream()
                .filter(clause -> clause > partner && !partners.contains(clause))
                .forEach(clause -> content.addAll(tree.subtree(clause))));
        content.removeAll(partners);
        if (content.isEmpty() && cue.isKind(Kind.SAY)) {
            content.addAll(contents.lostContent(tree, verb));
        }
        if (content.isEmpty() && (cue.isKind(Kind.SAY) || isGuess(cue) && isInserted(tree, verb))) {
            content.addAll(contents.insertedContent(tree, verb));
        }
        if (source != Utterance.NONE && cue.isKind(Kind.SAY)) {
            content.addAll(contents.quoted(tree, verb, source, quotes));
        }
        int apart = semicolonBefore(tree, verb);
        content.removeIf(word -> word < apart);
        if (content.isEmpty()) {
            content.addAll(contents.framedContent(tree, verb, cue, cueTokens));
        }
        if (content.isEmpty() && apart == 0 && cue.isKind(Kind.SAY)) {
            content.addAll(Contents.before(tree, verb));
        }
        content.removeAll(partners);
        content.stream()
                .filter(i -> asideOf(tree, i) == verb)
                .toList()
                .forEach(aside -> content.removeAll(tree.subtree(aside)));
        content.stream()
                .filter(i -> i < verb && isTold(tree, i, lexicons.cue("verb", tree.lemma(i))))
                .toList()
                .forEach(told -> content.removeAll(tree.subtree(told)));
        if (content.isEmpty() || source == Utterance.NONE && !standsAlone(tree, verb, cue)) {
            return Optional.empty();
        }
        Optional<Integer> issued = issued(tree, verb);
        if (issued.isPresent()) {
            int paper = issued.get();
            int issuing = tree.head(paper);
            cueTokens.addAll(cueTokens(tree, issuing));
            for (int i = issuing; i < verb; i++) {
                cueTokens.add(i);
            }
            int issuer = Speakers.source(tree, issuing);
            source = issuer == Utterance.NONE ? source : issuer;
        }
        String words = words(tree, verb, partners);
        boolean spoken = cue.isSpoken() && !isReduced(tree, verb) && isComplete(tree, verb, cue);
        return utterance(tree, verb, words, cue, source, content, cueTokens, spoken);
    }

    /**
     * The paper that a participle or infinitive tells the content of, where it is told who puts it out: "issued a statement
     * condemning the raid", "sent a letter to the board urging them to resign", "filed papers to challenge the rule".
     */
    private Optional<Integer> issued(Tree tree, int verb) {
        boolean participle = tree.token(verb).xpos().equals("VBG")
                && tree.children(verb, "aux", "mark").isEmpty();
        int above = tree.head(verb);
        if (above == Token.ROOT || above > verb || !participle && !Certainty.isInfinitive(tree, verb)) {
            return Optional.empty();
        }
        if (tree.is(verb, "advcl", "xcomp")) {
            return tree.children(above, "obj").stream()
                    .filter(paper -> paper < verb && isPaper(tree, paper) && isIssued(tree, paper))
                    .findFirst();
        }
        int paper = above;
        boolean told = isPaper(tree, paper);
        while (tree.is(verb, "acl") && tree.is(paper, "nmod", "conj") && tree.head(paper) < paper) {
            paper = tree.head(paper);
            told |= isPaper(tree, paper);
        }
        return told && tree.is(verb, "acl") && isIssued(tree, paper) ? Optional.of(paper) : Optional.empty();
    }

    private boolean isPaper(Tree tree, int noun) {
        Lexicons.Cue cue = lexicons.cue("noun", tree.lemma(noun));
        return cue != null && (cue.isSpoken() || cue.group().equals("document"));
    }

    private boolean isIssued(Tree tree, int noun) {
        int issuing = tree.head(noun);
        return issuing != Token.ROOT
                && issuing < noun
                && tree.is(noun, "obj")
                && tree.isVerb(issuing)
                && !tree.isPassive(issuing)
                && lexicons.isOf("issuing", tree.lemma(issuing));
    }

    /** "When asked to leave", "urged to wait": a participle without an auxiliary is a passive, and not its subject speaks. */
    private static boolean isReduced(Tree tree, int verb) {
        return tree.token(verb).xpos().equals("VBN")
                && !tree.isPassive(verb)
                && tree.children(verb, "aux").isEmpty();
    }

    private static boolean isSayingThat(Tree tree, int verb) {
        return tree.children(verb, "ccomp").stream().anyMatch(c -> c > verb && Contents.isSaidThat(tree, c));
    }

    /** "Asked about the ban, the minister left": whoever is asked, told or warned says nothing by it. */
    private static boolean isTold(Tree tree, int verb, Lexicons.@Nullable Cue cue) {
        return cue != null
                && cue.isKind(Kind.SAY)
                && isReduced(tree, verb)
                && tree.is(verb, "advcl")
                && Speakers.subject(tree, verb).isEmpty()
                && (cue.frames().contains("ox") || cue.frames().contains("p:of"));
    }

    /** "Called the hearing": a verb that gives a name says nothing without one. */
    private static boolean isComplete(Tree tree, int verb, Lexicons.Cue cue) {
        boolean naming = cue.frames().contains("as") && !cue.frames().contains("o");
        boolean other = cue.frames().stream().anyMatch(f -> f.startsWith("p:") && hasPreposition(tree, verb, f));
        return !naming || other || Contents.isNamed(tree, verb);
    }

    private static boolean hasPreposition(Tree tree, int verb, String frame) {
        return tree.children(verb, "obl", "advcl").stream()
                .anyMatch(c -> c > verb && tree.preposition(c).equals(frame.substring(2)));
    }

    /** Believe, fear, assume: between commas such verbs tell whose view a sentence is; "you know" tells nothing. */
    private static boolean isGuess(Lexicons.Cue cue) {
        return cue.isKind(Kind.THINK) && !cue.effect().equals(Effect.PLAIN);
    }

    /** "Ten were killed; Chad did not comment": where the clause begins right behind a semicolon, nothing before that is said by its verb. */
    private static int semicolonBefore(Tree tree, int verb) {
        int first = tree.children(verb, "nsubj").stream()
                .flatMap(subject -> tree.subtree(subject).stream())
                .min(Integer::compare)
                .orElse(verb);
        return first > 0 && first <= verb && tree.word(first - 1).equals(";") ? first : 0;
    }

    /** "The ban, he believes, will fall", not "Chad, which views the ban as a crime, left". */
    private static boolean isInserted(Tree tree, int verb) {
        return Speakers.isSetOff(tree, verb) && !tree.has(verb, "acl:relcl");
    }

    /** A cue as it is named: its verb, and what makes one cue with it. */
    private static String words(Tree tree, int verb, Set<Integer> partners) {
        StringBuilder words = new StringBuilder(tree.token(verb).text());
        partners.stream().sorted().forEach(p -> words.append(' ')
                .append(tree.token(p).text()));
        return words.toString();
    }

    /**
     * Whether a cue tells something though nobody is told by whom: a passive, a document that shows, what is taken for
     * something or blamed, and a finite verb of saying with a clause, whose subject the parser lost.
     */
    private static boolean standsAlone(Tree tree, int verb, Lexicons.Cue cue) {
        boolean passive = tree.isPassive(verb);
        if (cue.isKind(Kind.STANCE)) {
            return passive
                    && tree.child(verb, "nsubj:pass").isPresent()
                    && (cue.frames().contains("as")
                                    && Contents.named(tree, verb).stream().anyMatch(c -> !tree.isVerb(c))
                            || cue.frames().contains("p:for")
                                    && !tree.children(verb, "advcl").isEmpty());
        }
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(tree.token(verb).xpos());
        boolean clause = tree.children(verb, "ccomp").stream().anyMatch(c -> c > verb && Contents.isSaidThat(tree, c));
        return passive || cue.isKind(Kind.SHOW) || cue.isKind(Kind.SAY) && finite && clause;
    }

    /** "Told the crew to sail", "asked Mali to send arms": what somebody is to do is not said to be so. */
    private static boolean isBidding(Tree tree, int verb, Lexicons.Cue cue) {
        return cue.isKind(Kind.SAY)
                && cue.effect().equals(Effect.PLAIN)
                && cue.frames().contains("ox")
                && tree.children(verb, "ccomp").isEmpty()
                && tree.children(verb, "xcomp").stream().anyMatch(child -> Certainty.isInfinitive(tree, child));
    }

    private static Optional<Utterance> utterance(
            Tree tree,
            int at,
            String words,
            Lexicons.Cue cue,
            int source,
            Set<Integer> content,
            Set<Integer> cueTokens,
            boolean spoken) {
        Set<Integer> said = new HashSet<>(content);
        said.removeAll(cueTokens);
        Set<Integer> speaker =
                source == Utterance.NONE ? new HashSet<>() : new HashSet<>(Speakers.speaker(tree, at, source));
        if (source == at) {
            speaker.removeAll(said); // "reports that the firm had paid": what the reports say is no part of their name
        }
        said.removeAll(speaker);
        said.removeIf(i -> i == source);
        return said.stream().allMatch(i -> tree.is(i, "punct"))
                ? Optional.empty()
                : Optional.of(
                        new Utterance(at, words, cue.effect(), source, said, cue.kind(), cueTokens, speaker, spoken));
    }

    /** The verb with what belongs to it: auxiliaries, negation, adverbs right before it, its particle, the verb it leans on. */
    private Set<Integer> cueTokens(Tree tree, int at) {
        Set<Integer> tokens = new TreeSet<>(Set.of(at));
        for (int child : tree.children(at)) {
            boolean near = child >= at - CHAIN_WORDS_MAX && child < at;
            boolean part = tree.is(child, "aux", "cop") || tree.has(child, "compound:prt");
            boolean before = near && (isNegation(tree, child) || tree.is(child, "advmod") && isJoined(tree, child, at));
            boolean infinitive =
                    near && tree.is(child, "mark") && tree.word(child).equals("to");
            if (part || before || infinitive) {
                tokens.add(child);
            }
        }
        if (at + 1 < tree.size() && DAYS.contains(tree.word(at + 1)) && tree.head(at + 1) == at) {
            tokens.add(at + 1);
        }
        int head = tree.head(at);
        if (leans(tree, at, head)) {
            tokens.addAll(cueTokens(tree, head));
            for (int i = head; i < at; i++) {
                tokens.add(i);
            }
        }
        return tokens;
    }

    /** "Appeared to blame", "went on to say", "was able to boast": the word before belongs to the cue. */
    private static boolean leans(Tree tree, int at, int head) {
        if (head == Token.ROOT || head > at || at - head > CHAIN_WORDS_MAX) {
            return false;
        }
        boolean adjective = tree.token(head).upos().equals("ADJ")
                && !tree.children(head, "cop").isEmpty();
        boolean verb = tree.isVerb(head) && tree.children(head, "obj", "iobj").isEmpty();
        boolean wentOn = tree.is(at, "advcl") && Certainty.isInfinitive(tree, at) && tree.has(head + 1, "compound:prt");
        boolean quoted = Speakers.isBehindAs(tree, at) && (verb || tree.isVerb(head) && at - head <= 3);
        return tree.is(at, "xcomp") && (adjective || verb) || verb && wentOn || quoted;
    }

    private static boolean isNegation(Tree tree, int child) {
        return Set.of("not", "n't", "n’t", "never").contains(tree.word(child));
    }

    /** Whether nothing but auxiliaries and adverbs stands between. */
    private static boolean isJoined(Tree tree, int adverb, int verb) {
        for (int i = adverb + 1; i < verb; i++) {
            if (!tree.is(i, "aux", "advmod", "cop") || tree.head(i) != verb) {
                return false;
            }
        }
        return true;
    }

    private Optional<Utterance> accordingTo(Tree tree, int according) {
        int source = tree.head(according);
        if (source == Token.ROOT) {
            return Optional.empty();
        }
        if (!tree.is(according, "case")) {
            Optional<Integer> object =
                    tree.children(according, "obl", "nmod").stream().findFirst();
            if (object.isEmpty()) {
                return Optional.empty();
            }
            source = object.get();
        }
        int phrase = tree.is(according, "case") ? source : according;
        int governor = tree.head(phrase);
        while (governor != Token.ROOT && !tree.isVerb(governor) && tree.head(governor) != Token.ROOT) {
            governor = tree.head(governor);
        }
        if (governor == Token.ROOT) {
            return Optional.empty();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(governor));
        content.removeAll(tree.subtree(phrase));
        Set<Integer> cueTokens = new TreeSet<>(Set.of(according));
        if (according + 1 < tree.size() && tree.word(according + 1).equals("to")) {
            cueTokens.add(according + 1);
        }
        Lexicons.Cue plain = new Lexicons.Cue("say", Effect.PLAIN, List.of());
        return content.isEmpty()
                ? Optional.empty()
                : utterance(tree, according, "according to", plain, source, content, cueTokens, true);
    }

    /** Reports that …, the claim that …, a plan to …, somebody's criticism of … (documents revealing that … by their verb). */
    private Optional<Utterance> noun(Tree tree, int noun) {
        Lexicons.Cue cue = lexicons.cue("noun", tree.lemma(noun));
        if (cue == null || isDenied(tree, noun) || isVoice(tree, noun) || isNone(tree, noun)) {
            return Optional.empty();
        }
        Set<Integer> content = new HashSet<>();
        for (int child : tree.children(noun, "acl", "ccomp")) {
            boolean that = tree.children(child, "mark").stream().anyMatch(m -> OPENING.contains(tree.word(m)))
                    || isThatClause(tree, child);
            boolean to = cue.frames().contains("x") && Certainty.isInfinitive(tree, child);
            if (that || to) {
                content.addAll(tree.subtree(child));
            }
        }
        if (content.isEmpty() && cue.frames().contains("x")) {
            aimed(tree, noun).ifPresent(child -> content.addAll(tree.subtree(child)));
        }
        Optional<Integer> owner = owner(tree, noun, !content.isEmpty());
        Set<Integer> cueTokens = new TreeSet<>(Set.of(noun));
        cueTokens.addAll(modifiers(tree, noun, owner));
        boolean document = cue.group().equals("document");
        int source = owner.orElse(document ? noun : Utterance.NONE);
        if (owner.isEmpty() && !document) {
            source = carried(tree, noun, cueTokens);
        }
        boolean clause = !content.isEmpty();
        if (!clause && source != Utterance.NONE && source != noun) {
            content.addAll(contents.framedContent(tree, noun, cue, cueTokens));
        }
        Optional<Integer> drawing = clause || !cue.isKind(Kind.STANCE) ? Optional.empty() : drawing(tree, noun);
        if (drawing.isPresent()) {
            source = owner.filter(o -> tree.is(o, "nmod"))
                    .or(() -> giver(tree, drawing.get()))
                    .orElse(Utterance.NONE);
            content.addAll(drawn(tree, noun, drawing.get(), cue, cueTokens, source));
        }
        boolean lent = source != Utterance.NONE && owner.isEmpty() && tree.is(noun, "obj");
        if (content.isEmpty() && lent && !document) {
            content.addAll(lentContent(tree, noun, cue, cueTokens));
        }
        if (content.isEmpty() && owner.isPresent()) {
            making(tree, noun).ifPresent(made -> content.addAll(contents.framedContent(tree, made, cue, cueTokens)));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        boolean told = clause && owner.isEmpty() && source != Utterance.NONE && tree.is(noun, "obj");
        Lexicons.Cue named = cue.isKind(Kind.SAY) && !told
                ? new Lexicons.Cue("document", cue.effect(), cue.frames())
                : clause ? cue : towards(cue);
        boolean spoken = owner.isPresent()
                ? cue.isSpoken() || document && clause
                : source != noun && isPutIntoWords(tree, noun, cue);
        return utterance(tree, noun, tree.token(noun).text(), named, source, content, cueTokens, spoken);
    }

    /** "There is no evidence that": what there is none of says nothing. */
    private static boolean isNone(Tree tree, int noun) {
        return tree.children(noun, "det", "amod").stream().anyMatch(det -> HARDLY_ANY.contains(tree.word(det)));
    }

    /** "Said in a statement that": whether a noun only tells by what paper somebody speaks. */
    private boolean isVoice(Tree tree, int noun) {
        int verb = tree.head(noun);
        return verb != Token.ROOT
                && lexicons.isCue(tree.lemma(verb), Kind.SAY)
                && tree.is(noun, "obl")
                && tree.preposition(noun).equals("in")
                && owner(tree, noun, true).isEmpty();
    }

    /** "Denied reports that the firm had paid", "rejected claims that it had": whether what nobody's words say is what somebody denies. */
    private boolean isDenied(Tree tree, int noun) {
        int verb = tree.head(noun);
        if (verb == Token.ROOT
                || !tree.is(noun, "obj")
                || owner(tree, noun, true).isPresent()) {
            return false;
        }
        Lexicons.Cue cue = lexicons.cue("verb", tree.lemma(verb));
        return cue != null && cue.effect().equals(Effect.DENIED)
                || CuePhrases.at(tree, verb, lexicons).stream()
                        .anyMatch(phrase -> phrase.cue().effect().equals(Effect.DENIED)
                                && phrase.tokens().contains(noun));
    }

    /** "Expressed alarm on Monday at the cuts": what a noun is about, where it was hung on the verb that lends its subject. */
    private static Set<Integer> lentContent(Tree tree, int noun, Lexicons.Cue cue, Set<Integer> cueTokens) {
        int verb = tree.head(noun);
        for (String frame : cue.frames()) {
            Optional<Integer> site = tree.children(verb, "obl", "advcl").stream()
                    .filter(c -> frame.startsWith("p:") && c > noun && !DAYS.contains(tree.word(c)))
                    .filter(c -> tree.children(c, "case", "mark").stream()
                            .anyMatch(m -> tree.word(m).equals(frame.substring(2))))
                    .findFirst();
            if (site.isPresent()) {
                Set<Integer> content = new HashSet<>(tree.subtree(site.get()));
                tree.children(site.get(), "case", "mark").stream()
                        .filter(m -> tree.word(m).equals(frame.substring(2)))
                        .forEach(m -> {
                            content.remove(m);
                            cueTokens.add(m);
                        });
                return content;
            }
        }
        return Set.of();
    }

    /** "The test drew condemnation from Japan", "met with anger from the crew": the verb whose subject is who or what words are about. */
    private Optional<Integer> drawing(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean drawn = verb != Token.ROOT
                && verb < noun
                && tree.is(noun, "obj", "obl")
                && tree.isVerb(verb)
                && !tree.isPassive(verb)
                && tree.children(noun, "nmod:poss").isEmpty()
                && lexicons.isOf("drawing", tree.lemma(verb));
        boolean met = tree.is(noun, "obl")
                && tree.preposition(noun).equals(MEETING)
                && tree.child(verb, "obj").isEmpty();
        return drawn && (tree.is(noun, "obj") || met) ? Optional.of(verb) : Optional.empty();
    }

    private static Optional<Integer> giver(Tree tree, int verb) {
        return tree.children(verb, "obl").stream()
                .filter(c -> c > verb && tree.preposition(c).equals("from"))
                .findFirst();
    }

    /** What words are for or about, else whoever draws them. */
    private Set<Integer> drawn(Tree tree, int noun, int verb, Lexicons.Cue cue, Set<Integer> cueTokens, int source) {
        Set<Integer> framed = contents.framedContent(tree, noun, cue, cueTokens);
        if (!framed.isEmpty() || source == Utterance.NONE && !cue.isSpoken()) {
            return framed;
        }
        Optional<Integer> subject = Speakers.subject(tree, verb);
        int about = subject.isPresent() ? subject.get() : Speakers.source(tree, verb);
        return about == Utterance.NONE ? Set.of() : Speakers.speaker(tree, noun, about);
    }

    /** "A sharp rebuke", "the earlier claim": what stands before the noun tells how it was said, where it does not tell by whom. */
    private static Set<Integer> modifiers(Tree tree, int noun, Optional<Integer> owner) {
        Set<Integer> words = new TreeSet<>();
        boolean named = owner.filter(o -> tree.is(o, "amod", "compound")).isPresent();
        tree.children(noun, "det", "amod").stream()
                .filter(child -> !named || !tree.is(child, "det"))
                .filter(child -> child < noun && !owner.equals(Optional.of(child)))
                .forEach(child -> words.addAll(tree.subtree(child)));
        words.removeIf(word -> word > noun);
        return words;
    }

    /** Made the claim that …, issued a warning of …, voiced fears of …; whoever has hopes or makes a plan need not say so. */
    private boolean isPutIntoWords(Tree tree, int noun, Lexicons.Cue cue) {
        int verb = tree.head(noun);
        if (verb == Token.ROOT || !tree.is(noun, "obj") || !isTold(tree, noun)) {
            return false;
        }
        String lemma = tree.lemma(verb);
        boolean words = cue.isSpoken() || cue.group().equals("document");
        return lexicons.isOf("voicing", lemma) || words && lexicons.isOf("issuing", lemma);
    }

    /** Made no mention of: the noun tells that nothing was said. */
    private static boolean isTold(Tree tree, int noun) {
        return tree.children(noun, "det").stream().noneMatch(d -> tree.word(d).equals("no"));
    }

    /** "Stopped the court's attempt to rule": an infinitive right behind a noun, where it was hung on the verb. */
    private static Optional<Integer> aimed(Tree tree, int noun) {
        int verb = tree.head(noun);
        return verb == Token.ROOT || !tree.is(noun, "obj", "obl")
                ? Optional.empty()
                : tree.children(verb, "advcl", "xcomp").stream()
                        .filter(c -> Certainty.isInfinitive(tree, c)
                                && tree.subtree(c).stream()
                                                .min(Integer::compare)
                                                .orElse(c)
                                        == noun + 1)
                        .findFirst();
    }

    /**
     * Whose a claim, view or fear is: Oman's, that by or from Oman, among officials, the Pentagon claim; that of the court where a
     * clause tells what it is.
     */
    private Optional<Integer> owner(Tree tree, int noun, boolean clause) {
        return tree.child(noun, "nmod:poss")
                .or(() -> tree.children(noun, "nmod").stream()
                        .filter(c -> OWNING.contains(tree.preposition(c))
                                || clause && tree.preposition(c).equals("of") && isSpeaker(tree, c))
                        .findFirst())
                .or(() -> tree.children(noun, "compound", "amod").stream()
                        .filter(c -> c < noun && isSpeaker(tree, c))
                        .findFirst())
                .or(() -> maker(tree, noun));
    }

    /** The remarks that Ann Reed made: the subject of the relative clause, where what is made is what is said. */
    private Optional<Integer> maker(Tree tree, int noun) {
        return making(tree, noun).flatMap(made -> tree.children(made, "nsubj").stream()
                .filter(s -> s > noun && !tree.token(s).xpos().startsWith("W"))
                .findFirst());
    }

    private Optional<Integer> making(Tree tree, int noun) {
        return tree.children(noun, "acl").stream()
                .filter(c -> tree.isVerb(c)
                        && !tree.isPassive(c)
                        && tree.child(c, "obj").filter(o -> o > c).isEmpty())
                .filter(c -> lexicons.isOf("issuing", tree.lemma(c)) || lexicons.isOf("voicing", tree.lemma(c)))
                .findFirst();
    }

    /** Whether a word names who may speak: a name, a people, an official, a ministry. */
    private boolean isSpeaker(Tree tree, int at) {
        Token token = tree.token(at);
        boolean named = tree.sentence().names().stream()
                .anyMatch(name -> name.first() <= at && at <= name.last() && name.kind() != NameSpan.Kind.EVENT);
        Lexicons.Nominal nominal = tree.is(at, "amod") ? null : lexicons.nominal(tree.lemma(at));
        return named && Character.isUpperCase(token.text().codePointAt(0))
                || nominal != null && Sources.canSpeak(nominal.kind());
    }

    /** "The view that the deal failed", where "that" was taken for an object: no relative clause, with a subject of its own. */
    private static boolean isThatClause(Tree tree, int clause) {
        int first = tree.subtree(clause).stream().min(Integer::compare).orElse(clause);
        return tree.has(clause, "acl")
                && tree.word(first).equals("that")
                && tree.child(clause, "nsubj", "nsubj:pass")
                        .filter(s -> s != first)
                        .isPresent();
    }

    /** Expressed doubts about …, made the case for …, is an opponent of …: the verb lends its subject. */
    private int carried(Tree tree, int noun, Set<Integer> cueTokens) {
        Optional<Integer> subject = tree.child(noun, "nsubj");
        if (subject.isPresent() && !tree.children(noun, "cop").isEmpty()) {
            tree.children(noun, "cop", "aux", "det", "amod", "advmod").stream()
                    .filter(c -> c < noun)
                    .forEach(c -> cueTokens.addAll(tree.subtree(c)));
            int head = subject.get();
            return tree.token(head).xpos().startsWith("W") && tree.is(noun, "acl") ? tree.head(noun) : head;
        }
        int verb = tree.head(noun);
        boolean light =
                tree.is(noun, "obj") && tree.isVerb(verb) && verb < noun && lexicons.isOf("lending", tree.lemma(verb));
        if (!light) {
            return Utterance.NONE;
        }
        cueTokens.addAll(cueTokens(tree, verb));
        for (int i = verb; i < noun; i++) {
            cueTokens.add(i);
        }
        return Speakers.source(tree, verb);
    }

    /** Officials are worried that …, the minister was confident that …, remained critical of …, worried that …, they left. */
    private Optional<Utterance> adjective(Tree tree, int at) {
        Lexicons.Cue cue = lexicons.cue("adj", tree.word(at));
        int source = cue == null ? Utterance.NONE : bearer(tree, at);
        if (cue == null || source == Utterance.NONE) {
            return Optional.empty();
        }
        Set<Integer> cueTokens = cueTokens(tree, at);
        Set<Integer> content = new HashSet<>();
        tree.children(at, "ccomp").forEach(c -> content.addAll(tree.subtree(c)));
        if (content.isEmpty() && cue.frames().contains("x")) {
            tree.children(at, "xcomp").forEach(c -> content.addAll(tree.subtree(c)));
        }
        Lexicons.Cue held = cue;
        if (content.isEmpty()) {
            content.addAll(contents.framedContent(tree, at, cue, cueTokens));
            held = towards(cue);
        }
        return content.isEmpty()
                ? Optional.empty()
                : utterance(tree, at, tree.token(at).text(), held, source, content, cueTokens, false);
    }

    /**
     * "It was clear that the talks had failed", "the tanker seemed to have sailed": how something looks, to nobody in particular unless it
     * is told to whom. It is nobody's statement.
     */
    private Optional<Utterance> seeming(Tree tree, int at) {
        Lexicons.Cue cue = lexicons.cue("it", tree.word(at));
        cue = cue == null ? lexicons.cue("it", tree.lemma(at)) : cue;
        Set<Integer> content = new HashSet<>();
        tree.children(at, "ccomp", "csubj", "xcomp").stream()
                .filter(c -> c > at)
                .forEach(c -> content.addAll(tree.subtree(c)));
        boolean spoken = tree.children(at, "xcomp").stream()
                .anyMatch(c -> lexicons.cue(tree.isVerb(c) ? "verb" : "adj", tree.lemma(c)) != null);
        Optional<Integer> subject = tree.children(at).stream()
                .filter(c -> c < at && (tree.is(c, "nsubj", "expl")))
                .findFirst();
        boolean adjective = tree.token(at).upos().equals("ADJ");
        boolean impersonal = subject.filter(s -> tree.word(s).equals("it")).isPresent();
        if (cue == null || content.isEmpty() || spoken || subject.isEmpty() || adjective && !impersonal) {
            return Optional.empty();
        }
        Set<Integer> cueTokens = cueTokens(tree, at);
        if (impersonal) {
            cueTokens.add(subject.get());
        } else {
            content.addAll(tree.subtree(subject.get()));
        }
        int whom = tree.children(at, "obl").stream()
                .filter(c -> c > at && tree.preposition(c).equals("to"))
                .findFirst()
                .orElse(Utterance.NONE);
        return utterance(tree, at, tree.token(at).text(), cue, whom, content, cueTokens, false);
    }

    /** Worried about the talks, fears of a strike: what a feeling is about is not told by who has it. */
    private static Lexicons.Cue towards(Lexicons.Cue cue) {
        return cue.isKind(Kind.THINK) ? new Lexicons.Cue("stance", Effect.PLAIN, cue.frames()) : cue;
    }

    /** Whose an adjective is: the subject's of "is" or "remains", the noun's it stands behind, that of the clause it goes with. */
    private int bearer(Tree tree, int at) {
        Optional<Integer> subject = tree.child(at, "nsubj", "nsubj:pass");
        if (subject.isPresent()) {
            boolean told = !tree.children(at, "cop").isEmpty() || tree.isPassive(at);
            int head = subject.get();
            boolean relative = tree.token(head).xpos().startsWith("W") && tree.is(at, "acl");
            return !told ? Utterance.NONE : relative ? tree.head(at) : head;
        }
        int above = tree.head(at);
        boolean full = tree.children(at).stream().anyMatch(child -> child > at && !tree.is(child, "punct"));
        if (above == Token.ROOT || !full) {
            return Utterance.NONE;
        }
        if (tree.is(at, "xcomp") && lexicons.isOf("seeming", tree.lemma(above)) && above < at) {
            boolean other = tree.child(above, "obj").isPresent()
                    || CuePhrases.at(tree, above, lexicons).stream()
                            .anyMatch(phrase -> phrase.tokens().contains(at));
            return other ? Utterance.NONE : Speakers.source(tree, above);
        }
        if (tree.is(at, "acl", "amod") && tree.isNoun(above) && above < at) {
            return isSpeaker(tree, above) || isPerson(tree, above) ? above : Utterance.NONE;
        }
        boolean beside =
                tree.is(at, "advcl") && tree.children(at, "mark", "cop").isEmpty() && tree.isVerb(above);
        return beside ? Speakers.source(tree, above) : Utterance.NONE;
    }

    /**
     * A label before what is said, as transcripts and headlines have it: "Minister: No deal yet".
     *
     * @param first whether the sentence opens its paragraph, where alone labels stand
     */
    static Optional<Utterance> label(Tree tree, boolean first) {
        if (!first) {
            return Optional.empty();
        }
        int start = tree.is(0, "punct") && tree.size() > 1 ? 1 : 0;
        int colon = start;
        while (colon < tree.size() && !tree.token(colon).text().equals(":")) {
            colon++;
        }
        boolean fits = colon > start && colon - start <= LABEL_WORDS_MAX && colon < tree.size() - 1;
        if (!fits || !Stream.iterate(start, i -> i + 1).limit(colon - start).allMatch(i -> isOfName(tree, i))) {
            return Optional.empty();
        }
        Set<Integer> source = new TreeSet<>();
        Set<Integer> content = new TreeSet<>();
        for (int i = start; i < tree.size(); i++) {
            if (i != colon) {
                (i < colon ? source : content).add(i);
            }
        }
        int head = tree.headOf(tree.span(source));
        return isSomebody(tree, source, head) && !isDateline(tree, source, content)
                ? Optional.of(
                        new Utterance(colon, ":", Effect.PLAIN, head, content, Kind.SAY, Set.of(colon), source, true))
                : Optional.empty();
    }

    /**
     * A name behind a dash that tells who says the quotation before it, or the headline: "We will respond" — Ann Reed; Talks
     * are over – Reed.
     *
     * @param quotes the quotations of the document's text, as spans between their marks
     * @param first whether the sentence opens its paragraph, where alone headlines stand
     */
    static Optional<Utterance> signature(Tree tree, List<Span> quotes, boolean first) {
        for (NameSpan name : tree.sentence().names()) {
            int dash = name.kind() == NameSpan.Kind.PERSON ? dashBefore(tree, name.first()) : Utterance.NONE;
            if (dash == Utterance.NONE) {
                continue;
            }
            int start = tree.token(dash).span().start();
            boolean quoted =
                    quotes.stream().anyMatch(quote -> quote.end() <= start && start - quote.end() <= QUOTE_GAP_CHARS);
            boolean headline = first && quotes.isEmpty() && dash > 2 && name.last() == tree.size() - 1;
            if (quoted && isWhole(tree, quotes, name) || headline) {
                Set<Integer> content = new TreeSet<>();
                Set<Integer> source = new TreeSet<>();
                IntStream.range(0, dash).forEach(content::add);
                IntStream.rangeClosed(dash + 1, name.last()).forEach(source::add);
                int head = tree.headOf(tree.token(name.first())
                        .span()
                        .cover(tree.token(name.last()).span()));
                return Optional.of(new Utterance(
                        dash,
                        tree.token(dash).text(),
                        Effect.PLAIN,
                        head,
                        content,
                        Kind.SAY,
                        Set.of(dash),
                        source,
                        true));
            }
        }
        return Optional.empty();
    }

    /** The dash before a name and its titles; {@link Utterance#NONE} where there is none. */
    private static int dashBefore(Tree tree, int name) {
        for (int at = name - 1; at >= 0 && at >= name - 1 - TITLE_WORDS_MAX; at--) {
            if (DASHES.contains(tree.token(at).text())) {
                boolean apart = at == 0
                        || tree.token(at - 1).span().end()
                                < tree.token(at).span().start();
                return apart ? at : Utterance.NONE;
            }
            if (!isOfName(tree, at)) {
                return Utterance.NONE;
            }
        }
        return Utterance.NONE;
    }

    /** Whether a name ends its sentence, goes on with what its bearer is, or stands before the next quotation. */
    private static boolean isWhole(Tree tree, List<Span> quotes, NameSpan name) {
        int next = name.last() + 1;
        return next >= tree.size()
                || tree.token(next).upos().equals("PUNCT")
                || quotes.stream()
                        .anyMatch(quote -> quote.contains(tree.token(next).span()));
    }

    /** Whether a label names who may speak and not what it is about: Minister, PENCE, Jane Doe; not Fleet Readiness. */
    private static boolean isSomebody(Tree tree, Set<Integer> label, int head) {
        Lexicons.Nominal nominal = Lexicons.bundled().nominal(tree.lemma(head));
        boolean transcript = label.stream()
                .map(i -> tree.token(i).text())
                .allMatch(word -> word.equals(word.toUpperCase(java.util.Locale.ROOT)));
        boolean named = tree.sentence().names().stream()
                .anyMatch(name -> name.kind() != NameSpan.Kind.EVENT
                        && label.contains(name.last())
                        && name.first() <= head
                        && head <= name.last());
        return transcript || named || nominal != null && Sources.canSpeak(nominal.kind());
    }

    /** "Lebanon: two soldiers killed in ambush": a country before what has no verb tells where that was. */
    private static boolean isDateline(Tree tree, Set<Integer> label, Set<Integer> content) {
        String name = label.stream().sorted().map(i -> tree.token(i).text()).collect(Collectors.joining(" "));
        return World.stateOfName(name).isPresent()
                && content.stream()
                        .map(tree::token)
                        .noneMatch(word -> word.xpos().equals("VBP")
                                || word.xpos().equals("VBZ")
                                || word.xpos().equals("VBD")
                                || word.xpos().equals("MD"));
    }

    private static boolean isOfName(Tree tree, int index) {
        Token token = tree.token(index);
        return token.upos().equals("PROPN")
                || token.text().equals(".")
                || token.upos().equals("NOUN")
                        && Character.isUpperCase(token.text().codePointAt(0))
                || token.text().length() > 2 && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
    }
}
