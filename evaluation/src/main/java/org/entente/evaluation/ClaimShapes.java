package org.entente.evaluation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Claims by the thousand for benchmarks: sentences of the shapes that reports have, with names, places,
 * things, amounts and days drawn by a seed. Names are drawn by Zipf's law and their number grows with the
 * claims, so that blocks come in all sizes, the largest with about a twentieth of all claims.
 */
final class ClaimShapes {
    private static final int CLAIMS_A_DOCUMENT = 8;
    private static final int CLAIMS_A_NAME = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1_500;
    private static final List<String> STARTS = List.of(
            "Bel", "Cor", "Dan", "Fal", "Gor", "Hal", "Kar", "Lom", "Mar", "Nor", "Or", "Pel", "Sar", "Tol", "Ver",
            "Zan");
    private static final List<String> MIDDLES =
            List.of("a", "ani", "avo", "e", "eri", "i", "imo", "o", "onda", "u", "urka", "ya");
    private static final List<String> ENDS =
            List.of("bad", "dor", "gard", "ka", "lin", "mir", "na", "pol", "ria", "sk", "tan", "via");
    private static final List<String> HAPPENINGS = List.of("flood", "fire", "strike", "collision", "blast", "storm");
    private static final List<String> PEOPLE = List.of("people", "civilians", "workers", "sailors", "miners");
    private static final List<String> GOODS =
            List.of("drones", "missiles", "rifles", "crude oil", "gasoline", "gold", "wheat", "radars", "trucks");
    private static final List<String> DETAILS = List.of(
            "after a night of rain",
            "near the old bridge",
            "while the ceasefire held",
            "as talks went on in the capital",
            "according to a register of the port",
            "with the help of two trading houses",
            "despite an embargo",
            "for the third time in a year",
            "before the harvest",
            "under a contract signed in spring");

    private final Random random;
    private final List<String> names;
    private final double[] weights;

    private ClaimShapes(int claims, long seed) {
        this.random = new Random(seed);
        this.names = names(Math.max(20, claims / CLAIMS_A_NAME), random);
        this.weights = zipf(names.size());
    }

    /** So many claims of that seed, always the same. */
    static List<ResolvedClaim> of(int claims, long seed) {
        ClaimShapes shapes = new ClaimShapes(claims, seed);
        List<ResolvedClaim> made = new ArrayList<>();
        for (int document = 0; made.size() < claims; document++) {
            LocalDate published = FIRST_DAY.plusDays(shapes.random.nextInt(DAYS));
            for (int i = 0; i < CLAIMS_A_DOCUMENT && made.size() < claims; i++) {
                made.add(shapes.one(document + "/" + i, published));
            }
        }
        return made;
    }

    private static List<String> names(int count, Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = pick(STARTS, random) + pick(MIDDLES, random) + pick(ENDS, random);
            int round = i / (STARTS.size() * MIDDLES.size() * ENDS.size() / 4);
            names.add(round == 0 ? name : name + pick(MIDDLES, random) + pick(ENDS, random));
        }
        return names.stream().distinct().toList();
    }

    private static double[] zipf(int count) {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pick(List<T> from) {
        return pick(from, random);
    }

    private String name() {
        double at = random.nextDouble() * weights[weights.length - 1];
        int low = 0;
        int high = weights.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (weights[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return names.get(low);
    }

    private int amount() {
        return 1 + (int) Math.exp(random.nextDouble() * 7);
    }

    private ResolvedClaim one(String address, LocalDate published) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> toll(address, published);
            case 2 -> range(address, published);
            case 3, 4 -> delivery(address, published);
            default -> tie(address, published);
        };
    }

    private ResolvedClaim toll(String address, LocalDate published) {
        String happening = pick(HAPPENINGS);
        String place = name();
        String words = amount() + " " + pick(PEOPLE);
        boolean killed = random.nextBoolean();
        Sentence sentence = new Sentence(
                address,
                published,
                "The " + happening + " in " + place + " " + (killed ? "killed " : "injured ") + words + " "
                        + pick(DETAILS) + ".");
        sentence.scope(ScopePart.Kind.EVENT, happening, null);
        sentence.scope(ScopePart.Kind.PLACE, place, EntityKind.PLACE);
        if (random.nextInt(3) == 0) {
            sentence.when(published.minusDays(random.nextInt(3)));
        }
        return sentence.figure(words, killed ? "deaths" : "injured", "people", random.nextInt(4) == 0);
    }

    private ResolvedClaim range(String address, LocalDate published) {
        String maker = name();
        boolean miles = random.nextInt(3) == 0;
        String words = 10 * amount() + (miles ? " miles" : " kilometres");
        Sentence sentence = new Sentence(
                address,
                published,
                "The " + maker + "-" + (1 + random.nextInt(4)) + " drone has a range of " + words + " " + pick(DETAILS)
                        + ".");
        sentence.with(Role.OBJECT, maker, EntityKind.EQUIPMENT);
        return sentence.figure(words, "range", miles ? "mi" : "km", false);
    }

    private ResolvedClaim delivery(String address, LocalDate published) {
        String from = name();
        String to = name();
        String goods = pick(GOODS);
        boolean asked = random.nextInt(4) == 0;
        Sentence sentence = new Sentence(
                address,
                published,
                from + (asked ? " asked for " : " delivered ") + goods + (asked ? " of " : " to ") + to + " "
                        + pick(DETAILS) + ".");
        sentence.with(asked ? Role.RECIPIENT : Role.ACTOR, from, EntityKind.STATE);
        sentence.with(Role.OBJECT, goods, EntityKind.COMMODITY);
        if (!to.equals(from)) {
            sentence.with(asked ? Role.ACTOR : Role.RECIPIENT, to, EntityKind.STATE);
        }
        if (random.nextInt(3) == 0) {
            sentence.when(published.minusDays(random.nextInt(5)));
        }
        Mode mode = asked ? Mode.REQUESTED : random.nextInt(8) == 0 ? Mode.DENIED : Mode.ASSERTED;
        return sentence.claim(EventType.AID, asked ? "asked" : "delivered", mode);
    }

    private ResolvedClaim tie(String address, LocalDate published) {
        String one = name();
        String other = name();
        Sentence sentence = new Sentence(
                address, published, one + " supplies " + other + " with " + pick(GOODS) + " " + pick(DETAILS) + ".");
        sentence.with(Role.ACTOR, one, EntityKind.COMPANY);
        if (!other.equals(one)) {
            sentence.with(Role.RECIPIENT, other, EntityKind.COMPANY);
        }
        return sentence.claim(TieType.SUPPLY, "supplies", Mode.ASSERTED);
    }

    /** One sentence as a document of its own, filled with what it says. */
    private final class Sentence {
        private final String text;
        private final LocalDate published;
        private final Id document;
        private final Map<Id, EntityRef> entities = new TreeMap<>();
        private final List<ScopePart> scope = new ArrayList<>();
        private final List<Participant> participants = new ArrayList<>();
        private When when = When.UNKNOWN;

        Sentence(String address, LocalDate published, String text) {
            this.text = text;
            this.published = published;
            this.document = Ids.document((address + published + text).getBytes(StandardCharsets.UTF_8));
        }

        private Span span(String words) {
            int start = text.indexOf(words);
            return new Span(start, start + words.length());
        }

        private Id mention(String words, EntityKind kind) {
            Id mention = Ids.mention(document, span(words), kind);
            entities.put(mention, new EntityRef(Ids.of("entity", kind.name(), words), words, kind));
            return mention;
        }

        void scope(ScopePart.Kind kind, String words, @Nullable EntityKind entity) {
            scope.add(new ScopePart(kind, words, words, entity == null ? null : mention(words, entity)));
        }

        void with(Role role, String words, EntityKind kind) {
            participants.add(new Participant(role, mention(words, kind), span(words)));
        }

        void when(LocalDate day) {
            when = new When(Edtf.day(day), TimeBasis.STATED, null);
        }

        ResolvedClaim figure(String words, String measure, String unit, boolean total) {
            BigDecimal value = new BigDecimal(words.substring(0, words.indexOf(' ')));
            Bound bound = random.nextInt(4) == 0 ? Bound.AT_LEAST : Bound.EXACT;
            Amount amount = bound == Bound.EXACT ? Amount.exactly(value) : new Amount(value, value, false, null, false);
            Figure figure = new Figure(
                    Ids.figure(document, span(words), measure),
                    span(words),
                    words,
                    new Measure(measure),
                    amount,
                    unit,
                    bound,
                    total,
                    null,
                    null,
                    scope);
            return resolved(figure.measure(), figure.span(), List.of(figure), Mode.ASSERTED);
        }

        ResolvedClaim claim(ClaimType type, String trigger, Mode mode) {
            return resolved(type, span(trigger), List.of(), mode);
        }

        private ResolvedClaim resolved(ClaimType type, Span trigger, List<Figure> figures, Mode mode) {
            Span whole = new Span(0, text.length());
            Attribution author = new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, whole);
            Claim claim = new Claim(
                    Claim.idOf(document, whole, type, participants, figures),
                    document,
                    whole,
                    trigger,
                    type,
                    Claim.noDomains(),
                    participants,
                    when,
                    null,
                    figures,
                    mode == Mode.ASSERTED
                            ? Factuality.CT_PLUS
                            : mode == Mode.DENIED ? Factuality.CT_MINUS : Factuality.UU,
                    mode,
                    List.of(author),
                    List.of(),
                    null);
            DocumentFacts facts = new DocumentFacts(document, published, "A publisher", "A title", null);
            return new ResolvedClaim(claim, text, entities, facts);
        }
    }
}
