package org.entente.engine.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Participant;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/** What comparing a claim without figures looks at, worked out once. */
final class ClaimFrame {
    private static final int QUOTED_UNITS_MAX = 90;
    /** Stems of cues by which an account of another is denied. */
    private static final Set<String> DENIALS = Set.of("deny", "denial", "dismiss", "refut", "reject", "rebut");

    private static final Set<String> SEVERAL = Set.of(
            "another",
            "second",
            "third",
            "fourth",
            "fifth",
            "new",
            "fresh",
            "further",
            "separate",
            "again",
            "more",
            "latest",
            "other");

    private static final Pattern QUOTATION =
            Pattern.compile("[\"\u201c\u00ab]([^\"\u201c\u201d\u00ab\u00bb]+)[\"\u201d\u00bb]");

    final ResolvedClaim resolved;
    final Claim claim;
    final Family family;
    final List<Party> actors = new ArrayList<>();
    final List<Party> recipients = new ArrayList<>();
    final List<Party> objects = new ArrayList<>();
    final List<Party> places = new ArrayList<>();
    final String trigger;
    final String triggerWords;
    final SortedSet<String> stems;
    final SortedSet<String> sentenceStems;
    private final List<Party> targets;
    private final List<Party> everybody;
    private final List<Party> sides;
    private final String quoted;
    private final SortedSet<String> otherStems;
    private final Optional<Superlative> rank;
    private final SortedSet<String> happenings;
    private final SortedSet<String> states;
    private final SortedSet<String> names;
    private final SortedSet<String> quotedStems;

    /** How a claim is put forward, as far as comparing goes. */
    enum Standing {
        /** As so, with more or less certainty. */
        TOLD,
        /** As not so. */
        DENIED,
        /** As something to come that a later account may tell as done. */
        AHEAD,
        /** As advice, condition, forecast or opinion, which nothing later answers. */
        APART
    }

    ClaimFrame(ResolvedClaim resolved, SentenceWords sentence) {
        this.resolved = resolved;
        this.claim = resolved.claim();
        this.family = Family.of(claim.type());
        for (Participant participant : claim.participants()) {
            EntityRef entity = resolved.entities().get(participant.mention());
            if (entity != null) {
                listOf(participant).add(Party.of(entity));
            }
        }
        EntityRef place = claim.place() == null ? null : resolved.entities().get(claim.place());
        if (place != null) {
            places.add(Party.of(place));
        }
        this.targets = joined(recipients, objects);
        this.everybody = joined(joined(actors, targets), places);
        this.sides = joined(actors, recipients);
        this.triggerWords = resolved.words(claim.trigger());
        this.trigger = Words.head(triggerWords);
        this.stems = Words.stems(resolved.passageText());
        this.sentenceStems = sentence.stems();
        this.quoted = quote(resolved.passageText());
        SortedSet<String> others = new TreeSet<>(sentence.subjectStems());
        everybody.forEach(party -> others.removeAll(party.stems()));
        others.remove(trigger);
        this.otherStems = Collections.unmodifiableSortedSet(others);
        this.rank = Superlative.in(sentence.text(), resolved.passageText());
        this.happenings = Happenings.in(sentence.subjectStems());
        this.names = Names.of(sentence, "");
        this.quotedStems = reckonQuotedStems();
        this.states = Subjects.statesIn(sentenceStems, sentence.states());
    }

    private List<Party> listOf(Participant participant) {
        return switch (participant.role()) {
            case ACTOR -> actors;
            case RECIPIENT, BENEFICIARY -> recipients;
            case OBJECT, INSTRUMENT -> objects;
            case PLACE -> places;
            case INTERMEDIARY -> new ArrayList<>();
        };
    }

    /** Recipients and objects: what is done to whom or what. */
    List<Party> targets() {
        return targets;
    }

    List<Party> everybody() {
        return everybody;
    }

    /** Who acts; of mutual things, all parties. */
    List<Party> sides() {
        return family.mutual() ? sides : actors;
    }

    private static List<Party> joined(List<Party> some, List<Party> others) {
        List<Party> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Stems of the words of its sentence that name nobody who takes part or speaks and are not the trigger. */
    SortedSet<String> otherStems() {
        return otherStems;
    }

    /** Groups of happenings that its sentence names. */
    SortedSet<String> happenings() {
        return happenings;
    }

    /** The states that its sentence names in whatever way, each as {@link Subjects} has it. */
    SortedSet<String> states() {
        return states;
    }

    /** Whether each sentence has names and none of them is the other's. */
    boolean isNamedApart(ClaimFrame other) {
        return Names.isApart(names, other.names);
    }

    /** Whether a party bears a name that tells it from others of its sort. */
    boolean names(Party party) {
        EntityKind kind = party.kind();
        boolean common = kind == null
                || kind == EntityKind.GROUP
                || kind == EntityKind.GOVERNMENT_BODY
                || kind == EntityKind.ARMED_FORCE;
        return !common || Words.shareAny(names, party.stems());
    }

    /** What its words rank since a year. */
    Optional<Superlative> rank() {
        return rank;
    }

    Standing standing() {
        Standing ofWords = standingOfWords();
        return ofWords == Standing.TOLD && isDeniedFromOutside(claim) ? Standing.DENIED : ofWords;
    }

    /** Whether somebody is told to deny that another said so: we deny the report that they asked for drones. */
    static boolean isDeniedFromOutside(Claim claim) {
        List<Attribution> outer =
                claim.attribution().subList(0, claim.attribution().size() - 1);
        return outer.stream()
                .anyMatch(attribution ->
                        attribution.cue() != null && Words.shareAny(Words.stems(attribution.cue()), DENIALS));
    }

    private Standing standingOfWords() {
        return switch (claim.mode()) {
            // Advice against a thing, or the wish that it be not so, denies nothing.
            case DENIED -> claim.factuality() == Factuality.UU ? Standing.APART : Standing.DENIED;
            case ASSERTED, ALLEGED, SUSPECTED -> claim.factuality().isNegative() ? Standing.DENIED : Standing.TOLD;
            case PLANNED, REQUESTED, OFFERED, THREATENED ->
                claim.factuality().isNegative() ? Standing.APART : Standing.AHEAD;
            case RECOMMENDED, CONDITIONAL, FORECAST, OPINION -> Standing.APART;
        };
    }

    /** 3 stated flatly, 2 probable or alleged, 1 possible, suspected or left open. */
    int certainty() {
        int ofWords =
                switch (claim.factuality()) {
                    case CT_PLUS, CT_MINUS -> 3;
                    case PR_PLUS, PR_MINUS -> 2;
                    case PS_PLUS, PS_MINUS, UU -> 1;
                };
        int ofMode =
                switch (claim.mode()) {
                    case ALLEGED -> 2;
                    case SUSPECTED -> 1;
                    case ASSERTED,
                            PLANNED,
                            REQUESTED,
                            OFFERED,
                            THREATENED,
                            RECOMMENDED,
                            CONDITIONAL,
                            DENIED,
                            FORECAST,
                            OPINION -> 3;
                };
        return Math.min(ofWords, ofMode);
    }

    /** How sure, in words. */
    String certaintyInWords() {
        return switch (claim.mode()) {
            case ALLEGED -> "as an allegation";
            case SUSPECTED -> "as a suspicion";
            case ASSERTED,
                    PLANNED,
                    REQUESTED,
                    OFFERED,
                    THREATENED,
                    RECOMMENDED,
                    CONDITIONAL,
                    DENIED,
                    FORECAST,
                    OPINION ->
                switch (certainty()) {
                    case 3 -> "flatly";
                    case 2 -> "as probable";
                    default -> "as possible";
                };
        };
    }

    @Nullable
    LocalDate published() {
        return resolved.document().published();
    }

    /** When it was, where the text says so; else null. */
    @Nullable
    Edtf statedWhen() {
        TimeBasis basis = claim.when().basis();
        return basis == TimeBasis.STATED || basis == TimeBasis.RESOLVED
                ? claim.when().edtf()
                : null;
    }

    /** The words of its purpose as the text gives it; null for none. */
    @Nullable
    String purpose() {
        for (Link link : claim.links()) {
            if (link.relation() == LinkRelation.PURPOSE && !link.factuality().isNegative()) {
                return resolved.linkedWords().get(link.claim());
            }
        }
        return null;
    }

    /** The entity that speaks, where a person or body of its own name does; else null. */
    @Nullable
    EntityRef namedSpeaker() {
        Id mention = claim.speaker().source().mention();
        if (mention == null) {
            return null;
        }
        return switch (claim.speaker().source().sourceClass()) {
            case NAMED_PERSON, NAMED_BODY -> resolved.entities().get(mention);
            case UNNAMED_OFFICIAL, COLLECTIVE, DOCUMENT, AUTHOR, UNCLEAR, NONE -> null;
        };
    }

    /** The stems of what stands in quotation marks in a statement's words; none where nothing does. */
    SortedSet<String> quotedStems() {
        return quotedStems;
    }

    private SortedSet<String> reckonQuotedStems() {
        SortedSet<String> stems = new TreeSet<>();
        Matcher quotations = QUOTATION.matcher(claim.kind() == ClaimKind.STATEMENT ? resolved.passageText() : "");
        while (quotations.find()) {
            stems.addAll(Words.stems(quotations.group(1)));
        }
        return Collections.unmodifiableSortedSet(stems);
    }

    /** Whether its words set it apart from others of its sort: another missile, a second boat, struck again. */
    boolean isOneOfSeveral() {
        return Words.of(resolved.passageText()).stream().anyMatch(SEVERAL::contains);
    }

    /** Whether both give numbers and none of them is the other's: four people, nine people. */
    boolean isCountedApart(ClaimFrame other) {
        SortedSet<String> counts = counts();
        SortedSet<String> others = other.counts();
        return !counts.isEmpty() && !others.isEmpty() && !Words.shareAny(counts, others);
    }

    private SortedSet<String> counts() {
        SortedSet<String> counts = new TreeSet<>();
        claim.figures()
                .forEach(figure -> counts.add(String.valueOf(figure.amount().value())));
        return counts;
    }

    /** The claim's words in quotation marks, cut after so many units at a word's end. */
    String quoted() {
        return quoted;
    }

    private static String quote(String passage) {
        String words = passage.replaceAll("\\s+", " ").strip();
        if (words.length() > QUOTED_UNITS_MAX) {
            int cut = words.lastIndexOf(' ', QUOTED_UNITS_MAX);
            words = words.substring(0, cut > 0 ? cut : QUOTED_UNITS_MAX) + " \u2026";
        }
        return "\u201c" + words + "\u201d";
    }
}
