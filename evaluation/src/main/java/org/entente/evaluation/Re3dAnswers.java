package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evaluation.Re3dRelations.Related;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;

/**
 * Tells a reading in the relations of re3d: of claims those between their parties, of mentions how many they are, whose they are
 * and what they are also called. Pure.
 */
final class Re3dAnswers {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|dozens"
                    + " of|hundreds of|thousands of)(?=\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern APPOSED = Pattern.compile(",\\s+(?:the\\s+)?|\\s+\\(");
    private static final Pattern WHERE = Pattern.compile(
            "\\s+(?:based |located |operating )?(?:in|near|at|across|inside|throughout)\\s+(?:the\\s+)?");
    private static final Pattern JOINED = Pattern.compile(",?\\s+and\\s+(?:the\\s+)?");
    private static final Set<EntityKind> THINGS =
            Set.of(EntityKind.EQUIPMENT, EntityKind.FACILITY, EntityKind.VESSEL, EntityKind.AIRCRAFT);

    private final String text;
    private final Map<Id, Mention> mentions = new HashMap<>();
    private final List<Related> found = new ArrayList<>();

    private Re3dAnswers(String text) {
        this.text = text;
    }

    static List<Related> relations(Reading reading, String text) {
        Re3dAnswers answers = new Re3dAnswers(text);
        reading.mentions().forEach(mention -> answers.mentions.put(mention.id(), mention));
        reading.claims().stream().filter(claim -> claim.mode() != Mode.DENIED).forEach(answers::ofClaim);
        answers.ofMentions(reading.mentions());
        return List.copyOf(answers.found);
    }

    private void ofClaim(Claim claim) {
        List<Span> actors = in(claim, Role.ACTOR);
        List<Span> others = new ArrayList<>(in(claim, Role.RECIPIENT));
        others.addAll(in(claim, Role.OBJECT));
        List<Span> places = in(claim, Role.PLACE);
        if (actors.size() + others.size() + places.size() < 2) {
            return;
        }
        relate(actors, places, "CoLocated");
        relate(others, places, "CoLocated");
        relate(List.of(claim.trigger()), places, "CoLocated");
        if (claim.type() instanceof EventType event) {
            ofEvent(event, claim.trigger(), actors, others);
        } else if (claim.type() instanceof TieType tie) {
            ofTie(tie, actors, others);
        }
    }

    private void ofEvent(EventType type, Span trigger, List<Span> actors, List<Span> others) {
        switch (type) {
            case ASSAULT -> {
                relate(actors, others, "FightingAgainst");
                relate(List.of(trigger), others, "FightingAgainst");
                relate(actors, List.of(trigger), "InChargeOf");
            }
            case SUPPORT, COOPERATE, AID -> relate(actors, others, "AlliesOf");
            case CONSULT -> {
                relate(actors, others, "CommWith");
                relate(others, actors, "CommWith");
            }
            case REQUEST, AGREE -> relate(actors, others, "CommWith");
            case ACCUSE, REJECT, THREATEN, SANCTION, PROTEST -> relate(actors, others, "Dislikes");
            case COERCE -> relate(actors, others, "InChargeOf");
            case YIELD, MOBILIZE, RETREAT -> {}
        }
    }

    private void ofTie(TieType type, List<Span> actors, List<Span> others) {
        switch (type) {
            case ALLIANCE, TECHNICAL_HELP, SUPPLY, FINANCE -> relate(actors, others, "AlliesOf");
            case MEMBERSHIP -> relate(actors, others, "BelongsTo");
            case COMMAND, OWNERSHIP, CONTROL, OFFICE, PRODUCTION -> relate(actors, others, "InChargeOf");
            case PRESENCE, SAFE_HAVEN -> relate(actors, others, "CoLocated");
            case HOSTILITY -> relate(actors, others, "FightingAgainst");
            case TRADE, TRAFFICKING, LAUNDERING, PROXY, AGREEMENT_IN_FORCE, RECOGNITION, KINSHIP, DESIGNATION -> {}
        }
    }

    private List<Span> in(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::span)
                .toList();
    }

    private void relate(List<Span> sources, List<Span> targets, String type) {
        for (Span source : sources) {
            targets.forEach(target -> found.add(new Related(source, target, type)));
        }
    }

    private void ofMentions(List<Mention> all) {
        for (Mention mention : all) {
            Matcher number = NUMBER.matcher(mention.exact());
            if (mention.form() == MentionForm.NOMINAL && number.find()) {
                int start = mention.span().start();
                Span rest = new Span(start + number.end() + 1, mention.span().end());
                found.add(new Related(rest, new Span(start, start + number.end()), "HasAttrOf"));
            }
            for (Mention other : all) {
                if (other.span().start() >= mention.span().start() && other != mention) {
                    between(mention, other);
                }
            }
        }
    }

    /** What two mentions that stand right beside or within one another are to each other. */
    private void between(Mention first, Mention second) {
        Span one = first.span();
        Span two = second.span();
        boolean within = first.form() == MentionForm.NOMINAL && second.form() == MentionForm.NAME && one.contains(two);
        if (within && THINGS.contains(first.kind()) && !isOf(second.kind(), EntityKind.PLACE, EntityKind.STATE)) {
            Span head = new Span(Math.min(two.end() + 1, one.end() - 1), one.end());
            found.add(new Related(two, head, "InChargeOf"));
        }
        if (one.end() < two.start() && isPlace(second)) {
            String gap = text.substring(one.end(), two.start());
            if (WHERE.matcher(gap).matches() && first.form() != MentionForm.PRONOUN) {
                found.add(new Related(one, two, "CoLocated"));
                following(second).forEach(next -> found.add(new Related(one, next, "CoLocated")));
            }
        }
        boolean beside = one.end() < two.start()
                && APPOSED.matcher(text.substring(one.end(), two.start())).matches()
                && isSame(first, second);
        if (beside) {
            found.add(new Related(one, two, "IsSynonymOf"));
            found.add(new Related(two, one, "IsSynonymOf"));
        }
    }

    private static boolean isPlace(Mention mention) {
        return isOf(mention.kind(), EntityKind.PLACE, EntityKind.STATE, EntityKind.FACILITY);
    }

    /** The places that are joined to one: Syria and Iraq. */
    private List<Span> following(Mention place) {
        List<Span> joined = new ArrayList<>();
        for (Mention other : mentions.values()) {
            boolean behind = other.span().start() > place.span().end() && isPlace(other);
            if (behind
                    && JOINED.matcher(text.substring(
                                    place.span().end(), other.span().start()))
                            .matches()) {
                joined.add(other.span());
            }
        }
        return joined;
    }

    private boolean isSame(Mention first, Mention second) {
        boolean bracketed = text.charAt(second.span().start() - 1) == '(';
        boolean person = first.kind() == EntityKind.PERSON && second.kind() == EntityKind.PERSON;
        return bracketed
                || person && first.form() != second.form()
                || first.form() != second.form() && first.kind() == second.kind();
    }

    private static boolean isOf(EntityKind kind, EntityKind... kinds) {
        return Set.of(kinds).contains(kind);
    }
}
