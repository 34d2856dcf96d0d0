package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.places.Locator;
import org.entente.engine.kit.places.Place;
import org.entente.engine.kit.world.World;
import org.entente.engine.read.Put;
import org.entente.engine.read.Said;
import org.entente.evaluation.MeantimeSuite.Labels;
import org.entente.evaluation.PloverSuite.Actor;
import org.entente.evaluation.PloverSuite.Event;
import org.entente.evaluation.PolNeArSuite.Attributed;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;

/** Tells a reading in the terms of the suites. Pure. */
final class ReadingAnswers {
    private ReadingAnswers() {}

    /** The mentions of a reading. */
    static List<NameReader.Named> names(Reading reading) {
        return reading.mentions().stream()
                .map(mention ->
                        new NameReader.Named(mention.span(), mention.kind(), mention.form(), isNationality(mention)))
                .toList();
    }

    /** The states and places that a text names, and where they lie. */
    static List<GeoSuite.Toponym> places(String text, Reading reading) {
        Map<Id, Place> places = Locator.locate(text, reading.mentions());
        return reading.mentions().stream()
                .filter(Locator::isNameOfPlace)
                .map(mention -> new GeoSuite.Toponym(mention.span(), Optional.ofNullable(places.get(mention.id()))))
                .toList();
    }

    private static boolean isNationality(Mention mention) {
        String name = mention.name();
        return mention.form() == MentionForm.NAME
                && World.stateOfName(name).isEmpty()
                && (World.stateOfAdjective(name).isPresent()
                        || World.stateOfDemonym(name).isPresent());
    }

    /**
     * The one event of a sentence: of the event claims one that is no other's content or purpose, then one that
     * names a side, then the one whose trigger comes first.
     *
     * @param country the ISO 3166 code of three letters of the country that words name, or empty
     */
    static Event event(Reading reading, String text, Function<String, String> country) {
        Map<Id, Mention> mentions = new HashMap<>();
        reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        Set<Id> embedded = embedded(reading);
        return events(reading).stream()
                .min(Comparator.comparingInt((Claim claim) -> embedded.contains(claim.id()) ? 1 : 0)
                        .thenComparing(claim -> -Math.min(1, sides(claim)))
                        .thenComparing(claim -> claim.trigger().start()))
                .map(claim -> new Event(
                        Optional.of(inPlover(claim, text)),
                        actors(actors(claim), mentions, text, country),
                        actors(undergoers(reading, claim), mentions, text, country)))
                .orElse(Event.NONE);
    }

    /** Those who act; of two that do something together, both, as PLOVER codes them. */
    private static List<Participant> actors(Claim claim) {
        if (isDemanded(claim)) {
            Attribution speaker = claim.speaker();
            Id who = speaker.source().mention();
            return who == null ? List.of() : List.of(new Participant(Role.ACTOR, who, speaker.span()));
        }
        return isJoint(claim)
                ? Stream.concat(sources(claim).stream(), targets(claim).stream())
                        .toList()
                : sources(claim);
    }

    /** Whether it is a deed that somebody says another must do. */
    private static boolean isDemanded(Claim claim) {
        return claim.mode() == Mode.RECOMMENDED
                && (isDeed((EventType) claim.type()) || claim.type() == EventType.AGREE);
    }

    /** Whether all the parties of an agreement, a meeting or the like stand before what they do: A and B agreed. */
    private static boolean isJoint(Claim claim) {
        boolean mutual = claim.type() == EventType.AGREE
                || claim.type() == EventType.CONSULT
                || claim.type() == EventType.COOPERATE;
        List<Participant> recipients = inRole(claim, Role.RECIPIENT);
        return mutual
                && !recipients.isEmpty()
                && !sources(claim).isEmpty()
                && recipients.stream()
                        .allMatch(p -> p.span().end() <= claim.trigger().start()
                                && p.span().start()
                                        > sources(claim).getFirst().span().start());
    }

    /**
     * Those who are acted upon; where there are none, the place, or what is acted upon by what is threatened,
     * asked for or offered, or by what it is for.
     */
    private static List<Participant> undergoers(Reading reading, Claim claim) {
        if (isDemanded(claim)) {
            return isJoint(claim)
                    ? Stream.concat(sources(claim).stream(), targets(claim).stream())
                            .toList()
                    : sources(claim);
        }
        if (isJoint(claim)) {
            return List.of();
        }
        List<Participant> own = targetsOrPlace(claim);
        if (!own.isEmpty()) {
            return own;
        }
        Set<Id> contents = new HashSet<>();
        claim.links().stream()
                .filter(link -> link.relation() == LinkRelation.CONTENT || link.relation() == LinkRelation.PURPOSE)
                .forEach(link -> contents.add(link.claim()));
        return events(reading).stream()
                .filter(other -> contents.contains(other.id()))
                .map(ReadingAnswers::targetsOrPlace)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Participant> targetsOrPlace(Claim claim) {
        List<Participant> targets = claim.type() == EventType.MOBILIZE ? inRole(claim, Role.RECIPIENT) : targets(claim);
        return targets.isEmpty() ? inRole(claim, Role.PLACE) : targets;
    }

    /** The claims that others have for their content or purpose, an utterance's aside. */
    private static Set<Id> embedded(Reading reading) {
        Set<Id> embedded = new HashSet<>();
        for (Claim claim : events(reading)) {
            for (Link link : claim.links()) {
                if (link.relation() == LinkRelation.CONTENT || link.relation() == LinkRelation.PURPOSE) {
                    embedded.add(link.claim());
                }
            }
        }
        return embedded;
    }

    /**
     * The type that PLOVER gives a claim. Where a claim of ours has a type and a mode, PLOVER codes what is
     * said to come by what the saying does: to offer, promise or plan what is friendly is AGREE, to refuse it
     * REJECT, to announce what is hostile THREATEN, to ask for anything or say that it must be done REQUEST; to sign or reach an agreement is SUPPORT (CAMEO 057).
     */
    static EventType inPlover(Claim claim, String text) {
        EventType type = (EventType) claim.type();
        if (type == EventType.AGREE && claim.mode() == Mode.ASSERTED && isSigned(claim, text)) {
            return EventType.SUPPORT;
        }
        return switch (claim.mode()) {
            case OFFERED, PLANNED, FORECAST ->
                switch (type) {
                    case COOPERATE, AID, SUPPORT, CONSULT, YIELD, RETREAT -> EventType.AGREE;
                    case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> EventType.THREATEN;
                    case AGREE, REQUEST, ACCUSE, REJECT, THREATEN -> type;
                };
            case THREATENED -> isDeed(type) ? EventType.THREATEN : type;
            case DENIED ->
                switch (type) {
                    case AGREE, COOPERATE, AID, SUPPORT, CONSULT, YIELD, RETREAT -> EventType.REJECT;
                    case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> type;
                };
            case REQUESTED, RECOMMENDED -> isDeed(type) || type == EventType.AGREE ? EventType.REQUEST : type;
            case ASSERTED, ALLEGED, SUSPECTED, CONDITIONAL, OPINION -> type;
        };
    }

    private static final Pattern SIGNED =
            Pattern.compile("\\b(?:sign(?:ed|s|ing)?|ratif|reach(?:ed)?)", Pattern.CASE_INSENSITIVE);

    private static boolean isSigned(Claim claim, String text) {
        return SIGNED.matcher(claim.span().in(text)).find();
    }

    private static boolean isDeed(EventType type) {
        return switch (type) {
            case COOPERATE, AID, YIELD, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT, CONSULT, SUPPORT -> true;
            case AGREE, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    private static List<Claim> events(Reading reading) {
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT)
                .toList();
    }

    private static int sides(Claim claim) {
        return (sources(claim).isEmpty() ? 0 : 1) + (targets(claim).isEmpty() ? 0 : 1);
    }

    private static List<Participant> sources(Claim claim) {
        return inRole(claim, Role.ACTOR);
    }

    /** The recipients; where there are none, the objects, but for matters: the suites' targets are actors. */
    private static List<Participant> targets(Claim claim) {
        List<Participant> recipients = inRole(claim, Role.RECIPIENT);
        return recipients.isEmpty()
                ? inRole(claim, Role.OBJECT).stream()
                        .filter(object -> !isMatter(claim, object))
                        .toList()
                : recipients;
    }

    private static boolean isMatter(Claim claim, Participant participant) {
        return participant.mention().equals(Ids.mention(claim.document(), participant.span(), EntityKind.MATTER));
    }

    private static List<Participant> inRole(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .toList();
    }

    private static List<Actor> actors(
            List<Participant> participants, Map<Id, Mention> mentions, String text, Function<String, String> country) {
        List<Actor> actors = new ArrayList<>();
        for (Participant participant : participants) {
            Mention mention = mentions.get(participant.mention());
            if (mention == null) {
                throw new IllegalStateException("a participant's mention is in its reading");
            }
            Mention named = named(mention, mentions);
            Span span = named.form() == MentionForm.NOMINAL ? withPlace(text, named.span()) : named.span();
            String words = counted(titled(text, span));
            actors.add(new Actor(words, country.apply(words)));
        }
        return actors;
    }

    private static final Pattern TITLES = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*\\s+)+$");
    private static final Set<String> OPENERS = Set.of(
            "The", "A", "An", "On", "In", "At", "As", "But", "And", "After", "Before", "When", "While", "Earlier");

    private static final Pattern PLACED = Pattern.compile(
            "^ (?:of|in|throughout|based in) (?:the )?(?:\\p{Lu}[\\p{L}.'\u2019-]*(?: of)?(?: |(?=\\W|$)))+");

    /** With the name that says whose or where they are: the police in Jericho, as PLOVER marks actors. */
    private static Span withPlace(String text, Span span) {
        Matcher after = PLACED.matcher(text.substring(span.end()));
        return after.find()
                ? new Span(
                        span.start(), span.end() + after.group().stripTrailing().length())
                : span;
    }

    private static final Pattern COUNTED = Pattern.compile(
            "^(?:(?:the|an?|its|his|her|their|our|this|that|these|those|some|several|many|another|other|all|most|up to|at least|at most"
                    + "|more than|fewer than|less than|about|around|nearly|almost|only|as many as|two|three|four|five|six|seven|eight"
                    + "|nine|ten|dozens of|scores of|hundreds of|thousands of|\\d[\\d,.]*)\\s+)+",
            Pattern.CASE_INSENSITIVE);

    /** Without article and number, as PLOVER marks actors: the 67 British nationals are British nationals. */
    private static String counted(String words) {
        return COUNTED.matcher(words).replaceFirst("");
    }

    /** A name with the titles and the adjective before it: German Foreign Minister, as PLOVER marks actors. */
    private static String titled(String text, Span span) {
        Matcher before = TITLES.matcher(text.substring(0, span.start()));
        int start = before.find() ? before.start() : span.start();
        String words = new Span(start, span.end()).in(text);
        int space = words.indexOf(' ');
        boolean opens = start < span.start() && space > 0 && OPENERS.contains(words.substring(0, space));
        return opens ? words.substring(space).strip() : words;
    }

    /** What a pronoun or noun refers to, where the reading says. */
    private static Mention named(Mention mention, Map<Id, Mention> mentions) {
        Mention named = mention;
        int steps = 0;
        while (named.antecedent() != null && steps++ < mentions.size()) {
            Mention before = mentions.get(named.antecedent());
            if (before == null) {
                return named;
            }
            named = before;
        }
        return named;
    }

    /**
     * The type of the event between two parties: of the event claims the one that touches more of them in
     * their parts, then of them in any part, then the one whose trigger comes first.
     */
    static Optional<EventType> between(Reading reading, String text, Optional<Span> source, Optional<Span> target) {
        Set<Id> embedded = embedded(reading);
        return events(reading).stream()
                .min(Comparator.comparingInt((Claim claim) -> -fit(claim, source, target))
                        .thenComparing(claim -> embedded.contains(claim.id()) ? 1 : 0)
                        .thenComparing(claim -> claim.trigger().start()))
                .map(claim -> isImposed(claim, text) ? EventType.COERCE : inPlover(claim, text))
                .or(() -> ofTie(reading, source, target));
    }

    /** The event that a tie tells of, where the sentence tells nothing else: PLOVER has no ties, and codes who finances whom as aid. */
    private static Optional<EventType> ofTie(Reading reading, Optional<Span> source, Optional<Span> target) {
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.TIE)
                .filter(claim -> touches(claim.participants(), source) || touches(claim.participants(), target))
                .flatMap(claim -> asEvent((TieType) claim.type()).stream())
                .findFirst();
    }

    private static Optional<EventType> asEvent(TieType tie) {
        return switch (tie) {
            case SUPPLY, FINANCE, TECHNICAL_HELP, SAFE_HAVEN -> Optional.of(EventType.AID);
            case TRADE, PRODUCTION -> Optional.of(EventType.COOPERATE);
            case ALLIANCE, PROXY, RECOGNITION, AGREEMENT_IN_FORCE -> Optional.of(EventType.SUPPORT);
            case HOSTILITY -> Optional.of(EventType.REJECT);
            case CONTROL, TRAFFICKING, LAUNDERING -> Optional.of(EventType.COERCE);
            case PRESENCE -> Optional.of(EventType.MOBILIZE);
            case MEMBERSHIP, COMMAND, OWNERSHIP, KINSHIP, OFFICE, DESIGNATION -> Optional.empty();
        };
    }

    private static final Pattern IMPOSED = Pattern.compile("\\b(?:impos|bann)", Pattern.CASE_INSENSITIVE);

    /** Sanctions imposed: COERCE since the codebook of 2021 (CAMEO 163), which PLV follows and the older GSR does not. */
    private static boolean isImposed(Claim claim, String text) {
        return claim.type() == EventType.SANCTION
                && claim.mode() == Mode.ASSERTED
                && IMPOSED.matcher(claim.span().in(text)).find();
    }

    private static int fit(Claim claim, Optional<Span> source, Optional<Span> target) {
        if (isDemanded(claim) && touches(sources(claim), target)) {
            return speaks(claim, source) ? 8 : 4;
        }
        int inPart = (touches(sources(claim), source) ? 1 : 0) + (touches(targets(claim), target) ? 1 : 0);
        int inAny = (touches(claim.participants(), source) ? 1 : 0) + (touches(claim.participants(), target) ? 1 : 0);
        return 3 * inPart + inAny;
    }

    /** Whether a party is who puts a claim forward: the words that hold source and cue hold it. */
    private static boolean speaks(Claim claim, Optional<Span> party) {
        return party.isPresent() && claim.speaker().span().overlaps(party.orElseThrow());
    }

    private static boolean touches(List<Participant> participants, Optional<Span> party) {
        return party.isPresent()
                && participants.stream()
                        .anyMatch(participant -> participant.span().overlaps(party.orElseThrow()));
    }

    /**
     * The attributions of a document as PolNeAR has them, which marks the outermost: what stands within what
     * somebody else said or thought, or what another's stance is about, is left out.
     */
    static List<Attributed> attributions(List<Said> found) {
        return found.stream()
                .filter(said -> found.stream().noneMatch(other -> isWithin(said, other)))
                .map(said -> new Attributed(said.source(), said.cue(), said.content(), said.direct()))
                .toList();
    }

    private static boolean isWithin(Said said, Said other) {
        Span cue = said.cue().getFirst();
        return said != other && other.content().stream().anyMatch(stretch -> stretch.contains(cue));
    }

    /**
     * The factuality of events in MEANTIME's labels, which take what is told flatly to come for certain; what the reader does not put is
     * plainly so.
     */
    static List<Labels> factuality(List<Put> put, List<Span> events) {
        return events.stream()
                .map(event -> put.stream()
                        .filter(one -> one.word().overlaps(event))
                        .findFirst()
                        .map(ReadingAnswers::labels)
                        .orElse(new Labels("CERTAIN", "POS", "NON_FUTURE")))
                .toList();
    }

    private static Labels labels(Put put) {
        String time =
                switch (put.outlook()) {
                    case BEHIND -> "NON_FUTURE";
                    case AHEAD, COMING -> "FUTURE";
                    case TIMELESS -> "UNDERSPECIFIED";
                };
        boolean ahead = time.equals("FUTURE");
        boolean flat = put.outlook() == Put.Outlook.COMING;
        return switch (put.factuality()) {
            case CT_PLUS -> new Labels("CERTAIN", "POS", time);
            case CT_MINUS -> new Labels("CERTAIN", "NEG", time);
            case PR_PLUS ->
                flat
                        ? new Labels("CERTAIN", "POS", time)
                        : new Labels("PROBABLE", ahead ? "UNDERSPECIFIED" : "POS", time);
            case PR_MINUS -> new Labels(flat ? "CERTAIN" : "PROBABLE", "NEG", time);
            case PS_PLUS -> new Labels("POSSIBLE", "POS", time);
            case PS_MINUS -> new Labels("POSSIBLE", "NEG", time);
            case UU ->
                put.mode() == Mode.DENIED
                        ? new Labels("CERTAIN", "NEG", time)
                        : new Labels("UNDERSPECIFIED", "UNDERSPECIFIED", time);
        };
    }
}
