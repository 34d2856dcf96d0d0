package org.entente.engine.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.engine.read.figures.FigureFound;
import org.entente.engine.read.figures.FigureReader;
import org.entente.engine.read.figures.Records;
import org.entente.model.AttributeType;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.LinkRelation;
import org.entente.model.Mention;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sentence: its predications, figures, labels and utterances become claims with speaker,
 * certainty, time and place. Not thread-safe; one per sentence.
 */
final class SentenceReader {
    /** What is done to those counted, whatever else their noun tells of them. */
    private static final Set<String> BEFELL = Set.of("deaths", "injured", "arrests", "abductions");

    private static final Set<String> PUT = Set.of("VERB", "NOUN", "PROPN", "ADJ", "AUX", "ADV");

    /** What is told of somebody by the words that name them. */
    private static final Set<ClaimType> STANDINGS =
            Set.of(TieType.OFFICE, TieType.COMMAND, TieType.MEMBERSHIP, TieType.KINSHIP);

    private static final Pattern QUOTES = Pattern.compile("[\"“”]|``|''");

    private static final Pattern TO = Pattern.compile("(?i)\\s+(?:to|until|till|through)\\s+(?:the\\s+)?");

    private static final Set<String> FORMER =
            Set.of("former", "ex", "late", "onetime", "erstwhile", "ousted", "deposed");

    private static final int QUOTATION_WORDS_MIN = 4;

    /** Measures of what somebody gives somebody. */
    private static final Set<String> GIVEN =
            Set.of("aid", "loan", "grant", "donation", "payment", "contribution", "investment");

    private final Id document;
    private final String text;
    private final @Nullable LocalDate published;
    private final Lexicons lexicons;
    private final Tree tree;
    private final List<FoundMention> mentions;
    private final List<Utterance> utterances;
    private final List<Utterance> stances;
    private final Sources sources;
    private final Certainty certainty;
    private final Predications predications;
    private final Map<Integer, DraftClaim> byPredicate = new HashMap<>();
    private final Map<Integer, Predication> predicationAt = new HashMap<>();
    /** The claims of a word that tells of several pairs. */
    private final Map<Integer, List<DraftClaim>> paired = new HashMap<>();

    private final Pairings pairings;
    private final Arguments arguments;
    private final Matters matters;
    private final Owners owners;
    private final List<DraftClaim> drafts = new ArrayList<>();
    private final List<TimeFound> times;

    SentenceReader(
            Id document,
            String text,
            @Nullable LocalDate published,
            @Nullable LocalDate lastDay,
            Lexicons lexicons,
            Tree tree,
            List<FoundMention> mentions,
            List<Utterance> utterances,
            List<Utterance> stances,
            Sources sources) {
        this.document = document;
        this.text = text;
        this.published = published;
        this.lexicons = lexicons;
        this.tree = tree;
        this.mentions = mentions;
        this.utterances = utterances;
        this.stances = stances;
        this.sources = sources;
        this.certainty = new Certainty(lexicons);
        this.predications = new Predications(tree, mentions, lexicons);
        this.arguments = new Arguments(lexicons);
        this.matters = new Matters(document, text, tree, lexicons);
        this.pairings = new Pairings(tree, predications::mentionAt);
        this.owners = new Owners(tree, predications, lexicons, utterances);
        this.times = Times.find(text, tree.sentence().span(), published, lastDay);
    }

    /** The times of this sentence, for the next one's "the following day". */
    List<TimeFound> times() {
        return times;
    }

    /** What claims of the sentence name beside its mentions: matters, and pronouns of which the text does not say who they are. */
    List<Mention> needed(List<Claim> claims) {
        Set<Id> told = claims.stream()
                .flatMap(claim -> claim.participants().stream())
                .map(Participant::mention)
                .collect(Collectors.toSet());
        return Stream.concat(
                        mentions.stream().filter(found -> !found.namesSomebody()), matters.made().values().stream())
                .map(FoundMention::mention)
                .filter(mention -> told.contains(mention.id()))
                .toList();
    }

    /** The claims of this sentence, in the order of the text. */
    List<Claim> read() {
        for (Predication predication : predications.find()) {
            predicationAt.put(predication.at(), predication);
        }
        predicationAt.values().stream()
                .sorted((a, b) -> Integer.compare(a.at(), b.at()))
                .forEach(this::addPredication);
        addDoubtful();
        addTerms();
        addFigures();
        addAffiliations();
        new Labels(text, tree, mentions, lexicons, this::effectOf, byPredicate::containsKey)
                .find()
                .forEach(this::addAttribute);
        new Predicatives(text, tree, mentions, lexicons, this::effectOf, byPredicate::containsKey, this::characterised)
                .find()
                .forEach(this::addAttribute);
        new Stylings(tree, lexicons, predications).find().forEach(this::addStyling);
        addPurposes();
        Connections connections = new Connections(tree, predications, byPredicate);
        connections.link();
        connections.addIntermediaries();
        addStatements();
        linkContents();
        Map<Id, Claim> claims = new HashMap<>();
        List<Claim> ordered = new ArrayList<>();
        for (DraftClaim draft : drafts) {
            Claim claim = draft.build(document);
            if (claims.putIfAbsent(claim.id(), claim) == null) {
                ordered.add(claim);
            }
        }
        ordered.sort(
                (a, b) -> a.span().equals(b.span()) ? a.compareTo(b) : a.span().compareTo(b.span()));
        return ordered;
    }

    /** What a hyphen joins to a noun is no part of what is denied of it: denied that Iranian-made drones were there. */
    private void addPredication(Predication predication) {
        List<DraftClaim> each =
                pairings.of(predication).stream().map(this::drafted).toList();
        byPredicate.put(predication.at(), each.getFirst());
        if (each.size() > 1) {
            paired.put(predication.at(), each);
        }
    }

    private DraftClaim drafted(Predication predication) {
        int at = predication.at();
        Effect effect = isByTheWay(predication) ? certainty.own(tree, at) : effectOf(at);
        boolean taken = effect.mode() == Mode.DENIED && Arguments.joined(tree, at) != Token.ROOT;
        DraftClaim draft = new DraftClaim(
                at,
                trigger(predication),
                isVowOfHarm(predication)
                        ? EventType.THREATEN
                        : isPeacekeeping(predication)
                                ? EventType.AID
                                : predication.predicate().type(),
                predication.predicate().domains(),
                taken ? Effect.PLAIN : effect);
        predication.roles().forEach((role, list) -> list.stream()
                .filter(m -> !isAddedInDoubt(m))
                .forEach(m -> draft.party(role, m)));
        if (predication.in(Role.OBJECT).isEmpty() && Predications.mayBeOfMatters(predication.predicate())) {
            predications.unnamedThings(predication).stream()
                    .flatMap(head -> matters.at(head).stream())
                    .forEach(matter -> draft.party(Role.OBJECT, matter));
        }
        if (draft.first(Role.OBJECT).isEmpty()) {
            predications.unnamedRecipients(predication).stream()
                    .flatMap(head -> matters.body(head).stream())
                    .forEach(body -> draft.party(Role.RECIPIENT, body));
        }
        if (draft.first(Role.OBJECT).isEmpty()) {
            predications.deeds(predication).forEach(deed -> draft.party(Role.OBJECT, matters.deed(deed)));
        }
        arguments.carrier(tree, at).ifPresent(c -> draft.cover(tree.token(c).span()));
        coverClause(draft, at);
        boolean standing = predication.predicate().type().kind() == ClaimKind.TIE
                && (tree.is(at, "case") || Arguments.titled(tree, at) != Token.ROOT);
        When time = standing ? timeUnder(at, 0).map(this::when).orElse(published()) : timeOf(at);
        draft.saidBy(sources.of(tree, taken ? List.of() : utterances, at)).at(isFormer(at) ? until(time) : time);
        drafts.add(draft);
        addTransfer(predication, draft);
        return draft;
    }

    /**
     * "Her husband", "the Indonesian president", "Democratic nominee Ann Reed": who stands how to whom is told in naming them, whatever is said, wished or
     * doubted of them.
     */
    private boolean isByTheWay(Predication predication) {
        int at = predication.at();
        int above = tree.is(at, "amod", "case") ? tree.head(at) : at;
        int noun = tree.is(at, "case") ? tree.head(above) : above;
        if (noun == Token.ROOT) {
            return false;
        }
        int holder = Arguments.titled(tree, noun);
        boolean known = holder != Token.ROOT
                || tree.token(noun).upos().equals("PROPN")
                || tree.token(noun).xpos().endsWith("S")
                || tree.children(noun).stream()
                        .anyMatch(child -> tree.has(child, "nmod:poss")
                                || tree.is(child, "appos")
                                || tree.is(child, "det") && tree.lemma(child).equals("the"));
        boolean names = STANDINGS.contains(predication.predicate().type())
                && tree.isNoun(noun)
                && tree.child(noun, "cop").isEmpty()
                && tree.is(noun, "nsubj", "obj", "iobj", "obl", "nmod", "compound", "flat");
        if (!known || !names) {
            return false;
        }
        Set<Integer> phrase = tree.subtree(holder == Token.ROOT ? noun : holder);
        return predication.roles().values().stream()
                .flatMap(List::stream)
                .allMatch(party -> phrase.contains(party.head()));
    }

    /** "Vowed to retaliate", "promised to crush the rebels": who gives their word to do harm threatens. */
    private boolean isVowOfHarm(Predication predication) {
        return predication.predicate().type() == EventType.AGREE
                && predication
                        .predicate()
                        .content()
                        .filter(Mode.OFFERED::equals)
                        .isPresent()
                && tree.children(predication.at(), "xcomp", "ccomp").stream()
                        .map(predicationAt::get)
                        .filter(Objects::nonNull)
                        .anyMatch(content ->
                                isHarm(content.predicate().type()) && !Certainty.isNegated(tree, content.at()));
    }

    /** "Sent troops on a peacekeeping mission": forces that come to keep the peace are help (PLOVER, AID: military peacekeeping). */
    private boolean isPeacekeeping(Predication predication) {
        return predication.predicate().type() == EventType.MOBILIZE
                && tree.children(predication.at(), "nsubj", "obj", "obl", "nmod", "appos", "advcl", "xcomp").stream()
                        .flatMap(part -> tree.subtree(part).stream())
                        .anyMatch(word -> tree.lemma(word).startsWith("peacekeep"));
    }

    private static boolean isHarm(ClaimType type) {
        return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.SANCTION;
    }

    /**
     * How long an agreement holds stands with the making of it; when it ends, and a term of one of which nothing else is told, is a claim of its own: that
     * it holds.
     */
    private void addTerms() {
        for (Terms.Found found : new Terms(document, text, tree, times).find()) {
            DraftClaim made = made(found.noun());
            if (made != null) {
                for (Figure term : found.terms()) {
                    made.figures.add(term);
                    made.cover(term.span());
                }
            }
            TimeFound end = found.end();
            if (made != null && end == null) {
                continue;
            }
            if (made != null && end != null && end.span().equals(made.when().span())) {
                made.at(published());
            }
            DraftClaim holds = new DraftClaim(
                    found.word(),
                    tree.token(found.word()).span(),
                    TieType.AGREEMENT_IN_FORCE,
                    made == null ? EnumSet.of(Domain.DIPLOMATIC) : made.domains,
                    effectOf(found.word()));
            parties(found, made, holds);
            if (holds.parties.isEmpty()) {
                continue;
            }
            holds.cover(tree.token(found.noun()).span());
            if (made == null) {
                for (Figure term : found.terms()) {
                    holds.figures.add(term);
                    holds.cover(term.span());
                }
            }
            holds.saidBy(sources.of(tree, utterances, found.word()));
            holds.at(
                    end == null
                            ? published()
                            : new When(
                                    Edtf.interval(
                                            null,
                                            Objects.requireNonNull(end.edtf()).latest()),
                                    end.basis(),
                                    end.span()));
            drafts.add(holds);
        }
    }

    /** The claim that an agreement is made, on its noun or on the verb that has it for object or subject. */
    private @Nullable DraftClaim made(int noun) {
        int above = tree.head(noun);
        DraftClaim own = byPredicate.get(noun);
        DraftClaim made =
                own != null || above == Token.ROOT || !tree.is(noun, "obj", "nsubj") ? own : byPredicate.get(above);
        boolean agrees = made != null
                && (made.type == EventType.AGREE
                        || made.type == EventType.RETREAT
                        || made.type == TieType.AGREEMENT_IN_FORCE);
        return agrees ? made : null;
    }

    /** Whom an agreement binds: the parties of its making, else who renews it; and the agreement itself where it is named. */
    private void parties(Terms.Found found, @Nullable DraftClaim made, DraftClaim holds) {
        if (made != null) {
            made.parties.stream()
                    .filter(party -> party.role() == Role.ACTOR || party.role() == Role.RECIPIENT)
                    .forEach(party -> holds.party(party.role(), party.mention()));
        } else {
            int above = tree.head(found.noun());
            List<Integer> subjects =
                    tree.is(found.noun(), "obj") && above != Token.ROOT ? tree.children(above, "nsubj") : List.of();
            for (int subject : subjects) {
                tree.conjuncts(subject)
                        .forEach(one -> predications.mentionAt(one).ifPresent(m -> holds.party(Role.ACTOR, m)));
            }
        }
        mentions.stream()
                .filter(one -> one.head() == found.noun() && one.mention().kind() == EntityKind.AGREEMENT)
                .findFirst()
                .ifPresent(one -> holds.party(Role.OBJECT, one));
    }

    /** The former president: what somebody was once. */
    private boolean isFormer(int at) {
        boolean told = at > 0
                && tree.is(at - 1, "amod")
                && tree.head(at - 1) == Arguments.titled(tree, at)
                && FORMER.contains(tree.lemma(at - 1));
        return tree.isNoun(at)
                && (told || tree.children(at, "amod").stream().anyMatch(word -> FORMER.contains(tree.lemma(word))));
    }

    /** A time that is not told is taken for the last by which it was so. */
    private static When until(When time) {
        Edtf told = time.edtf();
        return time.basis() != TimeBasis.DOCUMENT || told == null
                ? time
                : new When(Edtf.interval(null, told.latest()), TimeBasis.DOCUMENT, null);
    }

    private Span trigger(Predication predication) {
        Span span = tree.token(predication.at()).span();
        if (predication.isTitle()) {
            return title(predication.at(), predication.in(Role.ACTOR).getFirst());
        }
        return tree.child(predication.at(), "compound:prt")
                .map(p -> span.cover(tree.token(p).span()))
                .orElse(span);
    }

    /** The words of a title: Commerce Secretary, Secretary of State. */
    private Span title(int at, FoundMention holder) {
        Span span = tree.token(at).span();
        return tree.children(at, "compound", "amod", "nmod").stream()
                .filter(word -> word < at
                        ? !tree.has(word, "nmod:poss")
                        : tree.preposition(word).equals("of") || word == at + 1)
                .map(word -> tree.span(tree.subtree(word)))
                .filter(word -> !word.overlaps(holder.mention().span()))
                .reduce(span, Span::cover);
    }

    /** Widens a claim to the words that belong to its predicate: auxiliaries, negation, objects, adverbs. */
    private void coverClause(DraftClaim draft, int at) {
        for (int child : tree.children(at)) {
            boolean found = tree.is(child, "xcomp") && tree.token(child).upos().equals("ADJ");
            if ((found || tree.is(child, "aux", "cop", "obj", "advmod", "compound", "amod"))
                    && !tree.has(child, "obl:npmod")
                    && !tree.has(child, "obl:unmarked")) {
                draft.cover(tree.span(tree.phrase(child)));
            }
        }
    }

    /** A thing asked for or offered: that it would be given is a claim of its own. */
    private void addTransfer(Predication predication, DraftClaim draft) {
        Predicate predicate = predication.predicate();
        if (predicate.transfer() == Predicate.Transfer.NONE
                || predication.in(Role.OBJECT).isEmpty()) {
            return;
        }
        Mode mode = predicate.content().orElseThrow();
        FoundMention thing = predication.in(Role.OBJECT).getFirst();
        EntityKind kind = thing.mention().kind();
        boolean body = Sources.canSpeak(kind) && kind != EntityKind.GROUP && kind != EntityKind.ARMED_FORCE;
        if (body) {
            return;
        }
        DraftClaim content = new DraftClaim(
                thing.head(),
                tree.token(thing.head()).span(),
                EventType.AID,
                predicate.domains(),
                new Effect(Factuality.UU, mode));
        boolean give = predicate.transfer() == Predicate.Transfer.GIVE;
        predication.in(Role.ACTOR).forEach(m -> content.party(give ? Role.RECIPIENT : Role.ACTOR, m));
        predication.in(Role.RECIPIENT).forEach(m -> content.party(give ? Role.ACTOR : Role.RECIPIENT, m));
        predication.in(Role.OBJECT).forEach(m -> content.party(Role.OBJECT, m));
        content.saidBy(sources.of(tree, utterances, predication.at())).at(draft.when());
        drafts.add(content);
        draft.link(LinkRelation.CONTENT, content);
    }

    /** Two frigates and perhaps a submarine: what is added with a doubt is a claim of its own. */
    private void addDoubtful() {
        for (FoundMention thing : mentions) {
            int first = tree.within(thing.mention().span()).getFirst();
            Effect doubt = doubtBefore(first);
            if (doubt == null || !isThing(thing) || byPredicate.containsKey(thing.head())) {
                continue;
            }
            predicationAt.values().stream()
                    .filter(p -> p.at() < first
                            && !p.in(Role.OBJECT).isEmpty()
                            && (!p.in(Role.OBJECT).contains(thing) || isAddedInDoubt(thing)))
                    .max((a, b) -> Integer.compare(a.at(), b.at()))
                    .ifPresent(told -> addDoubtful(told, thing, doubt));
        }
    }

    private void addDoubtful(Predication told, FoundMention thing, Effect doubt) {
        DraftClaim draft = new DraftClaim(
                thing.head(),
                tree.token(thing.head()).span(),
                told.predicate().type(),
                told.predicate().domains(),
                doubt.under(effectOf(told.at())));
        told.roles().forEach((role, list) -> {
            if (role != Role.OBJECT) {
                list.forEach(m -> draft.party(role, m));
            }
        });
        draft.party(Role.OBJECT, thing).cover(tree.token(told.at()).span());
        draft.saidBy(sources.of(tree, utterances, told.at())).at(timeOf(told.at()));
        drafts.add(draft);
    }

    /** Whether a thing is joined to others with a doubt of its own. */
    private boolean isAddedInDoubt(FoundMention thing) {
        return isThing(thing)
                && tree.is(thing.head(), "conj")
                && doubtBefore(tree.within(thing.mention().span()).getFirst()) != null;
    }

    private static boolean isThing(FoundMention mention) {
        return switch (mention.mention().kind()) {
            case EQUIPMENT, COMMODITY, VESSEL, AIRCRAFT -> true;
            case STATE,
                    GOVERNMENT_BODY,
                    ARMED_FORCE,
                    ARMED_GROUP,
                    PARTY,
                    COMPANY,
                    ORGANISATION,
                    PERSON,
                    GROUP,
                    FACILITY,
                    PLACE,
                    AGREEMENT,
                    MATTER -> false;
        };
    }

    /** A word of doubt right before a thing: possibly, perhaps even. */
    private @Nullable Effect doubtBefore(int first) {
        int at = first - 1;
        if (at >= 0 && tree.word(at).equals("even")) {
            at--;
        }
        if (at < 0 || !tree.token(at).upos().equals("ADV")) {
            return null;
        }
        Effect effect = lexicons.operator("adv", tree.lemma(at));
        return effect != null && effect.factuality() == Factuality.PS_PLUS ? effect : null;
    }

    /** How certain each verb, noun, adjective, relative pronoun and form of "be" is put, once the sentence is read. */
    List<Put> put() {
        List<Put> put = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            boolean relative = tree.token(i).xpos().equals("WDT");
            if (relative || PUT.contains(tree.token(i).upos())) {
                boolean leans = tree.is(i, "cop", "aux") && tree.head(i) != Token.ROOT;
                int at = relative ? Arguments.relativeTo(tree, i) : leans ? tree.head(i) : i;
                Effect effect = effectOf(at);
                put.add(new Put(
                        tree.token(i).span(), effect.factuality(), effect.mode(), Certainty.outlook(tree, at, effect)));
            }
        }
        return put;
    }

    private Effect effectOf(int at) {
        Set<Integer> cues = new HashSet<>();
        Effect said = Effect.PLAIN;
        for (Utterance utterance : utterances) {
            if (utterance.content().contains(at)) {
                cues.add(utterance.cue());
                if (utterance.effect().equals(Effect.DENIED)) {
                    cues.addAll(utterance.cueTokens()); // "rejected claims that": denied, and alleged by nobody
                }
                said = utterance.effect().under(said);
            }
        }
        Effect inside = certainty.of(tree, at, this::contentMode, cues);
        Effect innermost = utterances.stream()
                .filter(u -> u.content().contains(at))
                .reduce((outer, inner) -> inner)
                .map(utterance -> effectOf(utterance, at))
                .orElse(Effect.PLAIN);
        boolean left = innermost.mode() == Mode.DENIED && certainty.isThereBefore(tree, at, this::contentMode, cues);
        Effect effect = left ? inside : inside.under(innermost);
        boolean asked = effect.mode() == Mode.ASSERTED && Certainty.isSubjunctive(tree, at);
        return asked ? effect.under(Effect.REQUESTED) : effect;
    }

    /** What words of saying or thinking make of what they are about: who does not believe it thinks that it is not so, who does not say that it is so leaves it open. */
    private Effect effectOf(Utterance utterance, int at) {
        int cue = utterance.cue();
        Effect effect = utterance.effect();
        if (cue < 0 || cue >= tree.size() || !Certainty.isNegated(tree, cue)) {
            return effect;
        }
        boolean granted = tree.children(cue, "ccomp", "csubj").stream()
                .filter(content -> content == at || tree.isBelow(at, content))
                .anyMatch(content -> Certainty.isTakenForGranted(tree, content));
        if (granted) {
            return Effect.PLAIN;
        }
        if (utterance.kind() == Utterance.Kind.THINK || effect.mode() == Mode.OPINION) {
            return effect.under(Effect.DENIED);
        }
        boolean clause = tree.children(cue, "ccomp").stream()
                .filter(content -> content == at || tree.isBelow(at, content))
                .anyMatch(content -> tree.children(content).stream()
                        .noneMatch(word -> tree.token(word).xpos().startsWith("W")));
        return clause
                ? new Effect(Factuality.UU, effect.mode() == Mode.DENIED ? Mode.ASSERTED : effect.mode())
                : effect;
    }

    private Optional<Mode> contentMode(int head) {
        Predication predication = predicationAt.get(head);
        if (predication != null) {
            return predication.predicate().content();
        }
        return predications.entries(head).stream()
                .flatMap(p -> p.content().stream())
                .findFirst();
    }

    private When timeOf(int at) {
        int current = at;
        boolean said = false;
        for (int steps = 0; current != Token.ROOT && steps < tree.size(); steps++) {
            int from = said ? tree.token(at).span().end() : 0;
            Optional<TimeFound> time = timeUnder(current, from);
            if (time.isPresent()) {
                return when(time.get());
            }
            if (tree.is(current, "acl", "parataxis") || isSaid(current, "ccomp")) {
                break;
            }
            said |= isSaid(current, "obj");
            current = tree.head(current);
        }
        return published();
    }

    private When published() {
        return published == null ? When.UNKNOWN : new When(Edtf.day(published), TimeBasis.DOCUMENT, null);
    }

    /**
     * Whether a clause or an object is what somebody says: the time of saying is not its time, though of what a noun tells it may stand
     * behind (confirmed today the arrest on 4 May).
     */
    private boolean isSaid(int index, String relation) {
        return tree.is(index, relation)
                && tree.head(index) != Token.ROOT
                && lexicons.cue("verb", tree.lemma(tree.head(index))) != null;
    }

    /** The first time from there on that hangs on a word directly, not through another predicate. */
    private Optional<TimeFound> timeUnder(int at, int from) {
        for (TimeFound time : times) {
            if (!time.isResolved()
                    || Records.holds(tree.sentence(), time)
                    || time.kind() != TimeFound.Kind.DATE
                    || time.span().start() < from) {
                continue;
            }
            int current = tree.headOf(time.span());
            for (int steps = 0; current != Token.ROOT && steps < tree.size(); steps++) {
                boolean other = current != at
                        && (tree.isVerb(current) && !tree.is(current, "amod") || byPredicateOrKnown(current));
                if (other) {
                    break;
                }
                if (current == at) {
                    return Optional.of(time);
                }
                current = tree.head(current);
            }
        }
        return Optional.empty();
    }

    private boolean byPredicateOrKnown(int index) {
        return predicationAt.containsKey(index);
    }

    /** "From 20 November to 3 March" is one stretch, where it does not end before it begins. */
    private When when(TimeFound time) {
        int next = times.indexOf(time) + 1;
        TimeFound end = time.role() == TimeFound.Role.SINCE && next < times.size() ? times.get(next) : null;
        LocalDate from = time.edtf() == null ? null : time.edtf().earliest();
        LocalDate to = end == null || end.edtf() == null ? null : end.edtf().latest();
        boolean stretch = end != null
                && from != null
                && to != null
                && !to.isBefore(from)
                && end.role() == TimeFound.Role.UNTIL
                && TO.matcher(text.substring(time.span().end(), end.span().start()))
                        .matches();
        if (!stretch || end == null) {
            return bounded(time);
        }
        TimeBasis basis = end.basis() == TimeBasis.RESOLVED ? end.basis() : time.basis();
        return new When(Edtf.interval(from, to), basis, time.span().cover(end.span()));
    }

    private static When bounded(TimeFound time) {
        Edtf edtf = java.util.Objects.requireNonNull(time.edtf());
        Edtf bounded =
                switch (time.role()) {
                    case SINCE, AFTER -> Edtf.interval(edtf.earliest(), null);
                    case UNTIL, AS_OF, BEFORE -> Edtf.interval(null, edtf.latest());
                    case AT, DURING -> edtf;
                };
        return new When(bounded, time.basis(), time.span());
    }

    /** "Two workers and an official said": how many speak is told of the source, and measures nothing. */
    private boolean countsSpeakers(FigureFound found) {
        int head = found.head();
        int first = tree.is(head, "conj") ? tree.head(head) : head;
        return utterances.stream()
                .anyMatch(u -> u.says() && u.source() != Utterance.NONE && (u.source() == head || u.source() == first));
    }

    private void addFigures() {
        List<Mention> plain = mentions.stream()
                .filter(FoundMention::namesSomebody)
                .map(FoundMention::mention)
                .toList();
        for (FigureFound found : new FigureReader().read(document, text, tree.sentence(), published, plain)) {
            if (countsSpeakers(found)) {
                continue;
            }
            int hangsOn = found.predicate() != FigureFound.NONE ? found.predicate() : found.head();
            DraftClaim event = eventOf(found);
            DraftClaim draft = new DraftClaim(
                    hangsOn,
                    found.figure().span(),
                    found.figure().measure(),
                    Claim.noDomains(),
                    effectOf(found, hangsOn));
            draft.figures.add(found.figure());
            if (event != null && isSharedOut(event)) {
                event.parties.stream()
                        .filter(party -> isAlone(event, party.role()))
                        .forEach(party -> draft.party(party.role(), party.mention()));
            } else if (event != null) {
                event.parties.stream()
                        .filter(party -> !isListedBeside(party.mention().head(), found.head()))
                        .forEach(party -> draft.party(party.role(), party.mention()));
                event.figures.add(found.figure());
                event.cover(found.figure().span());
            }
            Optional<Utterance> given = utterances.stream()
                    .filter(u ->
                            u.content().contains(found.head()) && !u.content().contains(hangsOn))
                    .findFirst();
            int bearer = found.bearer() != FigureFound.NONE ? found.bearer() : found.head();
            if (given.filter(u -> u.source() == bearer).isEmpty()) {
                predications.mentionAt(bearer).ifPresent(m -> addBearer(draft, m));
            }
            addOwners(draft, found);
            draft.cover(tree.token(hangsOn).span());
            int said = given.isPresent() ? found.head() : hangsOn;
            draft.saidBy(sources.of(tree, utterances, said)).at(windowOf(found, hangsOn));
            drafts.add(draft);
        }
    }

    /** "Chad and Togo held two and three men respectively": of whom an amount is told, cannot be said of all of them. */
    private boolean isSharedOut(DraftClaim event) {
        return pairings.isRespective(event.at) && !paired.containsKey(event.at);
    }

    /** "Destroyed two bridges and a tunnel": whether something else stands in the row of what is counted. */
    private boolean isListedBeside(int other, int counted) {
        return other != counted && tree.firstOfRow(other) == tree.firstOfRow(counted);
    }

    private static boolean isAlone(DraftClaim event, Role role) {
        return event.parties.stream().filter(party -> party.role() == role).count() == 1;
    }

    /** Of several claims of one word that which the word is told of, else the first. */
    private DraftClaim ofPair(DraftClaim event, int word) {
        Span span = tree.token(word).span();
        return paired.getOrDefault(event.at, List.of(event)).stream()
                .filter(each -> each.parties.stream()
                        .anyMatch(party -> party.mention().mention().span().contains(span)))
                .findFirst()
                .orElse(event);
    }

    /** Did not pay the firm's debt of two million: what is denied is the paying, not the debt that was there before. */
    private Effect effectOf(FigureFound found, int hangsOn) {
        Effect effect = effectOf(hangsOn);
        boolean there = effect.mode() == Mode.DENIED
                && certainty.isThereBefore(tree, found.head(), this::contentMode, Set.of());
        return there ? effectOf(found.head()) : effect;
    }

    /** Whose an amount is of which nobody is told yet but those counted themselves. */
    private void addOwners(DraftClaim draft, FigureFound found) {
        boolean open = draft.parties.stream()
                .allMatch(party ->
                        party.mention().mention().span().overlaps(found.figure().span()));
        List<Owners.Owner> whose = open ? owners.of(found) : List.of();
        whose.forEach(owner -> draft.party(owner.role(), owner.mention()));
        if (open && whose.isEmpty()) {
            owners.teller(found).ifPresent(firm -> draft.elsewhere(Role.OBJECT, firm));
        }
        if (draft.parties.isEmpty()) {
            owners.what(found)
                    .flatMap(matters::thing)
                    .filter(thing ->
                            !thing.mention().span().overlaps(found.figure().span()))
                    .ifPresent(thing -> draft.party(Role.OBJECT, thing));
        }
    }

    private static void addBearer(DraftClaim draft, FoundMention mention) {
        boolean plays = draft.parties.stream().anyMatch(p -> p.mention().equals(mention));
        if (!plays) {
            boolean gives = GIVEN.contains(draft.type.code())
                    && draft.first(Role.RECIPIENT).isPresent()
                    && draft.first(Role.ACTOR).isEmpty();
            draft.party(gives ? Role.ACTOR : Role.OBJECT, mention);
        }
    }

    /** The event that a figure counts or that its things take part in. */
    private @Nullable DraftClaim eventOf(FigureFound found) {
        DraftClaim own = byPredicate.get(found.head());
        boolean befell = own != null
                && own.type.kind() == ClaimKind.TIE
                && BEFELL.contains(found.figure().measure().code());
        if (own != null && !befell) {
            return own;
        }
        int current = befell ? tree.head(found.head()) : found.head(); // "killed ten fighters near Homs": the killing
        for (int steps = 0; current != Token.ROOT && steps < tree.size(); steps++) {
            DraftClaim draft = byPredicate.get(current);
            if (draft != null) {
                return ofPair(draft, found.head());
            }
            boolean ofAnother =
                    tree.is(current, "conj") && tree.child(current, "nsubj").isPresent();
            if (ofAnother || tree.is(current, "acl", "advcl", "parataxis", "ccomp")) {
                return null;
            }
            current = tree.head(current);
        }
        return null;
    }

    private When windowOf(FigureFound found, int at) {
        Edtf since = found.figure().since();
        Edtf until = found.figure().until();
        if (since == null && until == null) {
            return timeOf(at);
        }
        if (since != null && since.equals(until)) {
            return new When(since, found.windowBasis(), null);
        }
        LocalDate from = since == null ? null : since.earliest();
        LocalDate to = until == null ? null : until.latest();
        if (from == null && to == null) {
            return timeOf(at);
        }
        return new When(Edtf.interval(from, to), found.windowBasis(), null);
    }

    /** Who is of which party, where no predicate tells it already. */
    private void addAffiliations() {
        for (Affiliations.Affiliation told : new Affiliations(text, tree, lexicons).find()) {
            Optional<FoundMention> bearer = predications.mentionAt(told.bearer());
            Optional<FoundMention> party = mentions.stream()
                    .filter(found -> found.mention().kind() == EntityKind.PARTY
                            && found.mention().span().equals(told.word()))
                    .findFirst();
            boolean known = drafts.stream()
                    .anyMatch(draft -> draft.type == TieType.MEMBERSHIP
                            && draft.parties.stream().anyMatch(each -> party.filter(each.mention()::equals)
                                    .isPresent()));
            if (bearer.isPresent() && party.isPresent() && !known) {
                boolean said = tree.child(told.at(), "cop").isPresent();
                addAttribute(new DraftClaim(
                                told.at(),
                                told.word(),
                                TieType.MEMBERSHIP,
                                Set.of(Domain.POLITICAL),
                                said ? effectOf(told.at()) : Effect.PLAIN)
                        .party(Role.ACTOR, bearer.get())
                        .party(Role.RECIPIENT, party.get()));
            }
        }
    }

    private void addAttribute(DraftClaim attribute) {
        When when = attribute.isStanding() ? published() : timeOf(attribute.at);
        attribute.saidBy(sources.of(tree, utterances, attribute.at)).at(when);
        drafts.add(attribute);
    }

    /** What a common noun tells apart that something is said of: an actor or a place among the mentions, else a matter. */
    private Optional<FoundMention> characterised(int head) {
        Optional<FoundMention> known = predications.mentionAt(head);
        return known.isEmpty() ? matters.thing(head) : known.filter(found -> Predicatives.isDefinite(tree, found));
    }

    /**
     * What somebody calls somebody is the caller's opinion; nothing comes of it where nobody is said to have called anybody anything. Who does not
     * consider somebody something denies it.
     */
    private void addStyling(Stylings.Styling styling) {
        Mode mode = effectOf(styling.verb()).mode();
        boolean denied = mode == Mode.DENIED
                && lexicons.isOf("holding", tree.lemma(styling.verb()))
                && Certainty.isNegated(tree, styling.verb());
        if (mode != Mode.ASSERTED && !denied) {
            return;
        }
        boolean named = lexicons.isOf("calling", tree.lemma(styling.verb()))
                && styling.caller() == Utterance.NONE
                && tree.token(styling.word()).upos().equals("PROPN");
        FoundMention called = styling.called();
        if (called == null && named && predications.mentionAt(styling.word()).isPresent()) {
            return;
        }
        Effect view = denied ? Effect.DENIED : new Effect(Factuality.PR_PLUS, Mode.OPINION);
        Effect opinion = named ? Effect.PLAIN : view;
        Span words = tree.span(styling.words());
        Utterance utterance = new Utterance(
                styling.verb(),
                tree.token(styling.verb()).text(),
                opinion,
                styling.caller(),
                styling.words(),
                Utterance.Kind.SAY,
                Set.of(styling.verb()),
                styling.caller() == Utterance.NONE ? Set.of() : tree.phrase(styling.caller()),
                true);
        List<Attribution> chain = new ArrayList<>(sources.of(tree, utterances, styling.verb()));
        if (!named) {
            chain.removeIf(each -> each.source().sourceClass() == SourceClass.AUTHOR);
            chain.add(sources.attribution(tree, utterance, styling.word()));
        }
        DraftClaim draft = new DraftClaim(
                styling.word(), tree.token(styling.verb()).span(), AttributeType.LABEL, Claim.noDomains(), opinion);
        Optional<FoundMention> thing = called != null ? Optional.of(called) : characterised(styling.thing());
        thing.ifPresentOrElse(
                object -> draft.party(Role.OBJECT, object), () -> draft.cover(tree.span(tree.clause(styling.thing()))));
        drafts.add(draft.cover(words)
                .labelled(Names.of(QUOTES.matcher(words.in(text)).replaceAll("").strip()))
                .saidBy(chain)
                .at(timeOf(styling.verb())));
    }

    /** What something is done for: a claim of the purpose, linked from what is done. */
    private void addPurposes() {
        for (DraftClaim draft : List.copyOf(byPredicate.values())) {
            for (int child : tree.children(draft.at, "advcl", "xcomp")) {
                boolean embeds =
                        tree.is(child, "xcomp") && contentMode(draft.at).isPresent()
                                || lexicons.isOf("bringing", tree.lemma(draft.at))
                                || isAskedOfSomebody(draft, child);
                if (!Certainty.isInfinitive(tree, child) || embeds) {
                    continue;
                }
                DraftClaim purpose = byPredicate.get(child);
                if (purpose == null) {
                    Set<Integer> words = tree.clause(child);
                    Span span = tree.span(words);
                    purpose = new DraftClaim(
                                    child,
                                    tree.token(child).span(),
                                    AttributeType.PROPERTY,
                                    draft.domains,
                                    new Effect(Factuality.UU, Mode.PLANNED))
                            .cover(span)
                            .labelled(Names.folded("purpose: " + span.in(text)))
                            .saidBy(sources.of(tree, utterances, child));
                    Optional<FoundMention> actor = draft.first(Role.ACTOR);
                    if (actor.isPresent()) {
                        purpose.party(Role.ACTOR, actor.get());
                    }
                    drafts.add(purpose);
                }
                draft.link(LinkRelation.PURPOSE, purpose);
            }
        }
    }

    /** "Called on Iran to leave": whether an infinitive behind whoever is asked tells what they are asked to do. */
    private boolean isAskedOfSomebody(DraftClaim draft, int infinitive) {
        return draft.type == EventType.REQUEST
                && draft.parties.stream()
                        .filter(party -> party.role() == Role.RECIPIENT)
                        .anyMatch(party -> party.mention().head() > draft.at
                                && party.mention().head() < infinitive);
    }

    private void addStatements() {
        for (Utterance utterance : utterances) {
            if (utterance.says() || utterance.isStatement() && isFact(utterance)) {
                speaker(utterance)
                        .ifPresentOrElse(
                                somebody -> addStatement(utterance, withOthers(utterance, somebody)),
                                () -> addDocumentsStatement(utterance));
            } else if (utterance.kind() == Utterance.Kind.SHOW) {
                addDocumentsStatement(utterance);
            }
        }
        for (Utterance stance : stances) {
            if (stance.isStatement() && isFact(stance)) {
                speaker(stance)
                        .filter(somebody -> !isEvent(stance, somebody))
                        .ifPresent(somebody -> addStatement(stance, List.of(somebody)));
            }
        }
        sources.around(tree)
                .filter(quoted -> utterances.stream().noneMatch(Utterance::isLabel))
                .ifPresent(this::addContinued);
    }

    /** Whether an act of speech is told to have happened: not planned, asked for, denied or merely possible. */
    private boolean isFact(Utterance utterance) {
        int cue = utterance.cue();
        int lent = tree.head(cue);
        boolean carried = lent != Token.ROOT
                && !tree.isVerb(cue)
                && tree.isVerb(lent)
                && utterance.cueTokens().contains(lent);
        int verb = carried ? lent : cue;
        boolean bare = Certainty.isInfinitive(tree, verb)
                || !tree.children(cue, "case").isEmpty() && tree.isVerb(cue);
        return !bare && effectOfCue(verb).equals(Effect.PLAIN);
    }

    /** Who says it, where that may be somebody who speaks; whose a statement or letter is that says it. */
    private Optional<FoundMention> speaker(Utterance utterance) {
        int source = utterance.source();
        if (source == Utterance.NONE) {
            return Optional.empty();
        }
        Lexicons.Cue paper = lexicons.cue("noun", tree.lemma(source));
        int author = paper != null && paper.group().equals("document")
                ? Speakers.author(tree, source, lexicons)
                : Utterance.NONE;
        return predications
                .mentionAt(source)
                .filter(found -> Sources.canSpeak(found.mention().kind()))
                .or(() -> author == Utterance.NONE || !isFact(utterance)
                        ? Optional.empty()
                        : predications.mentionAt(author))
                .filter(found -> Sources.canSpeak(found.mention().kind()));
    }

    /** "Ann Reed and Carl Otto said": who says it, and whoever is joined to them where the verb tells of several. */
    private List<FoundMention> withOthers(Utterance utterance, FoundMention speaker) {
        boolean one = tree.token(utterance.cue()).xpos().equals("VBZ");
        Stream<FoundMention> others = tree.conjuncts(speaker.head()).stream()
                .filter(other -> !one && other > speaker.head())
                .flatMap(other -> predications.mentionAt(other).stream())
                .filter(other -> Sources.canSpeak(other.mention().kind()));
        return Stream.concat(Stream.of(speaker), others).distinct().toList();
    }

    /** Whether an event with that actor is told by the words of a stance already: accused, called for. */
    private boolean isEvent(Utterance stance, FoundMention speaker) {
        return stance.cueTokens().stream()
                .map(byPredicate::get)
                .filter(Objects::nonNull)
                .anyMatch(draft -> draft.type.kind() == ClaimKind.EVENT
                        && draft.first(Role.ACTOR).filter(speaker::equals).isPresent());
    }

    /** "The poll showed that": a document says something, nobody's or by whom is not told. */
    private void addDocumentsStatement(Utterance utterance) {
        int source = utterance.source();
        Lexicons.Cue paper = source == Utterance.NONE ? null : lexicons.cue("noun", tree.lemma(source));
        boolean document =
                paper != null && paper.group().equals("document") && !lexicons.isOf("picturing", tree.lemma(source));
        if (document && predications.mentionAt(source).isEmpty() && isFact(utterance)) {
            addStatement(utterance, List.of());
        }
    }

    private void addStatement(Utterance utterance, List<FoundMention> speakers) {
        if (isTimeAlone(utterance.content())) {
            return;
        }
        int at = utterance.cue();
        DraftClaim draft =
                new DraftClaim(at, tree.token(at).span(), StatementType.STATEMENT, Claim.noDomains(), effectOfCue(at));
        speakers.forEach(speaker -> draft.party(Role.ACTOR, speaker));
        if (!speakers.isEmpty()) {
            addressed(utterance).stream()
                    .filter(other -> !speakers.contains(other))
                    .forEach(other -> draft.party(Role.RECIPIENT, other));
        }
        draft.cover(tree.span(utterance.content()));
        List<Attribution> chain = new ArrayList<>(utterance.isLabel() ? List.of() : sources.of(tree, utterances, at));
        chain.removeIf(a -> a.source().sourceClass() == SourceClass.AUTHOR);
        int first = utterance.content().stream().min(Integer::compare).orElse(at);
        chain.add(sources.attribution(tree, utterance, first));
        draft.saidBy(chain).at(timeOf(at));
        if (utterance.kind() != Utterance.Kind.STANCE) {
            linkContents(draft, utterance.content());
        }
        drafts.add(draft);
    }

    /** Told the mayor, said to reporters, said in an interview with CNN: to whom a verb of saying is said to speak. */
    private List<FoundMention> addressed(Utterance utterance) {
        int verb = utterance.cue();
        if (!tree.isVerb(verb)) {
            return List.of();
        }
        boolean tells = lexicons.isOf("addressing", tree.lemma(verb));
        Stream<Integer> told = tells
                ? Stream.concat(
                        arguments.fill(tree, verb, true, "i").stream(), arguments.fill(tree, verb, true, "o").stream())
                : arguments.fill(tree, verb, true, "p:to").stream();
        Stream<Integer> asked = tree.children(verb, "obl").stream()
                .filter(noun -> lexicons.isOf("conversing", tree.lemma(noun)))
                .flatMap(noun ->
                        Stream.of("p:with", "p:to").flatMap(slot -> arguments.fill(tree, noun, false, slot).stream()));
        return Stream.concat(told, asked)
                .filter(head -> !utterance.content().contains(head))
                .flatMap(head -> predications.mentionAt(head).stream())
                .filter(found -> Sources.canSpeak(found.mention().kind())
                        && found.mention().kind() != EntityKind.AGREEMENT)
                .distinct()
                .toList();
    }

    /** "Ann Reed spoke on Monday" tells when and not of what. */
    private boolean isTimeAlone(Set<Integer> content) {
        return !content.isEmpty()
                && content.stream().map(word -> tree.token(word).span()).allMatch(word -> times.stream()
                        .anyMatch(time -> time.span().contains(word)));
    }

    /** A further sentence of a quotation, whose speaker is told in another one. */
    private void addContinued(Sources.Continued quoted) {
        Set<Integer> words = new HashSet<>(tree.within(quoted.quote()));
        boolean clause = words.stream().anyMatch(i -> tree.isVerb(i) || tree.is(i, "cop"));
        boolean question = tree.token(tree.size() - 1).text().equals("?")
                || words.stream().anyMatch(i -> tree.token(i).text().equals("?"));
        FoundMention speaker = quoted.speaker();
        if (speaker == null || !clause || question || words.size() < QUOTATION_WORDS_MIN) {
            return;
        }
        int root = tree.headOf(tree.span(words));
        DraftClaim draft =
                new DraftClaim(root, tree.token(root).span(), StatementType.STATEMENT, Claim.noDomains(), Effect.PLAIN);
        draft.cover(tree.span(words)).elsewhere(Role.ACTOR, speaker);
        draft.saidBy(List.of(quoted.attribution())).at(published());
        linkContents(draft, words);
        drafts.add(draft);
    }

    private void linkContents(DraftClaim statement, Set<Integer> words) {
        for (DraftClaim content : List.copyOf(drafts)) {
            if (content.type.kind() != ClaimKind.STATEMENT && words.contains(content.at)) {
                statement.link(LinkRelation.CONTENT, content);
            }
        }
    }

    private Effect effectOfCue(int cue) {
        return tree.isVerb(cue) ? effectOf(cue) : Effect.PLAIN;
    }

    /** What a predicate embeds as its clause is its content. */
    private void linkContents() {
        for (Predication predication : predicationAt.values()) {
            if (predication.predicate().content().isEmpty()) {
                continue;
            }
            DraftClaim draft = byPredicate.get(predication.at());
            for (int child : tree.children(predication.at(), "xcomp", "ccomp", "obj")) {
                DraftClaim content = byPredicate.containsKey(child)
                        ? byPredicate.get(child)
                        : tree.child(child, "obj").map(byPredicate::get).orElse(null);
                if (draft != null && content != null) {
                    draft.link(LinkRelation.CONTENT, content);
                }
            }
        }
    }

    /** The author's own words, as an attribution. */
    static List<Attribution> author(Span span) {
        return List.of(Sources.author(span));
    }
}
