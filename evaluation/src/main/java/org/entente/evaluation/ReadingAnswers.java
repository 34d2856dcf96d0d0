package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.engine.Pipeline.CaseResult;
import org.entente.engine.kit.world.World;
import org.entente.engine.read.Said;
import org.entente.evaluation.PloverSuite.Actor;
import org.entente.evaluation.PloverSuite.Event;
import org.entente.evaluation.PolNeArSuite.Attributed;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;

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

    /** The mentions of each entity of a case of one document. */
    static List<List<Span>> chains(CaseResult result) {
        Map<Id, Span> spans = new HashMap<>();
        result.readings()
                .forEach(reading -> reading.mentions().forEach(mention -> spans.put(mention.id(), mention.span())));
        return result.entities().stream()
                .map(entity -> entity.mentions().stream()
                        .flatMap(id -> Optional.ofNullable(spans.get(id)).stream())
                        .sorted()
                        .toList())
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
     * The one event of a sentence: of the event claims that with more of its two sides, then the one
     * whose trigger comes first.
     *
     * @param country the ISO 3166 code of three letters of the country that a mention names, or empty
     */
    static Event event(Reading reading, Function<Mention, String> country) {
        Map<Id, Mention> mentions = new HashMap<>();
        reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        return events(reading).stream()
                .min(Comparator.comparingInt((Claim claim) -> -sides(claim))
                        .thenComparing(claim -> claim.trigger().start()))
                .map(claim -> new Event(
                        Optional.of((EventType) claim.type()),
                        actors(sources(claim), mentions, country),
                        actors(targets(claim), mentions, country)))
                .orElse(Event.NONE);
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

    /** The recipients; where there are none, the objects. */
    private static List<Participant> targets(Claim claim) {
        List<Participant> recipients = inRole(claim, Role.RECIPIENT);
        return recipients.isEmpty() ? inRole(claim, Role.OBJECT) : recipients;
    }

    private static List<Participant> inRole(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .toList();
    }

    private static List<Actor> actors(
            List<Participant> participants, Map<Id, Mention> mentions, Function<Mention, String> country) {
        List<Actor> actors = new ArrayList<>();
        for (Participant participant : participants) {
            Mention mention = mentions.get(participant.mention());
            if (mention == null) {
                throw new IllegalStateException("a participant's mention is in its reading");
            }
            Mention named = named(mention, mentions);
            actors.add(new Actor(named.exact(), country.apply(named)));
        }
        return actors;
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
    static Optional<EventType> between(Reading reading, Optional<Span> source, Optional<Span> target) {
        return events(reading).stream()
                .min(Comparator.comparingInt((Claim claim) -> -fit(claim, source, target))
                        .thenComparing(claim -> claim.trigger().start()))
                .map(claim -> (EventType) claim.type());
    }

    private static int fit(Claim claim, Optional<Span> source, Optional<Span> target) {
        int inPart = (touches(sources(claim), source) ? 1 : 0) + (touches(targets(claim), target) ? 1 : 0);
        int inAny = (touches(claim.participants(), source) ? 1 : 0) + (touches(claim.participants(), target) ? 1 : 0);
        return 3 * inPart + inAny;
    }

    private static boolean touches(List<Participant> participants, Optional<Span> party) {
        return party.isPresent()
                && participants.stream()
                        .anyMatch(participant -> participant.span().overlaps(party.orElseThrow()));
    }

    /**
     * The attributions of a document as PolNeAR has them, which marks the outermost: what stands within what
     * somebody else said or thought is left out, what stands within what a stance is about is not.
     */
    static List<Attributed> attributions(List<Said> found) {
        return found.stream()
                .filter(said -> found.stream().noneMatch(other -> isWithin(said, other)))
                .map(said -> new Attributed(said.source(), said.cue(), said.content(), said.direct()))
                .toList();
    }

    private static boolean isWithin(Said said, Said other) {
        Span cue = said.cue().getFirst();
        return said != other && !other.stance() && other.content().stream().anyMatch(stretch -> stretch.contains(cue));
    }
}
