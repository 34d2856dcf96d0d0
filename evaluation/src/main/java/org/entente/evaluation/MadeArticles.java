package org.entente.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Articles by the thousand for benchmarks of a whole case, each of {@value #CLAIMS_AN_ARTICLE} sentences that tell a claim each: tolls, ranges,
 * deliveries and ties, some said by a person of a name. Each is of a cast of its own, drawn by Zipf's law from the names of all, as are the words
 * that no claim hangs on; so a few names stand in many articles. What is read from one is known, so that no model has to read it.
 *
 * <p>The same seed makes the same articles, whichever are asked for. Immutable and thread-safe.
 */
public final class MadeArticles {
    /** As many as the articles of the demonstration corpus have. */
    public static final int CLAIMS_AN_ARTICLE = 16;

    private static final int CLAIMS_A_NAME = 12;
    private static final int CLAIMS_A_PERSON = 40;
    private static final int WORDS = 30_000;
    private static final int CAST = 6;
    private static final int DAYS = 1_500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final String[] STARTS = {
        "bel", "cor", "dan", "fal", "gor", "hal", "kar", "lom", "mar", "nor", "or", "pel", "sar", "tol", "ver", "zan"
    };
    private static final String[] MIDDLES = {"a", "ani", "avo", "e", "eri", "i", "imo", "o", "onda", "u", "urka", "ya"};
    private static final String[] ENDS = {
        "bad", "dor", "gard", "ka", "lin", "mir", "na", "pol", "ria", "sk", "tan", "via"
    };
    private static final List<String> HAPPENINGS = List.of("flood", "fire", "strike", "collision", "blast", "storm");
    private static final List<String> PEOPLE = List.of("people", "civilians", "workers", "sailors", "miners");
    private static final List<String> GOODS =
            List.of("drones", "missiles", "rifles", "crude oil", "gasoline", "gold", "wheat", "radars", "trucks");

    private final long seed;
    private final Drawn names;
    private final Drawn persons;
    private final Drawn words;

    /** @param claims how many the articles hold that will be asked for, about; the number of names goes with it */
    public MadeArticles(int claims, long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        this.names = new Drawn(made(Math.max(20, claims / CLAIMS_A_NAME), random, false));
        this.persons = new Drawn(made(Math.max(20, claims / CLAIMS_A_PERSON), random, true));
        this.words = new Drawn(made(WORDS, random, false).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The article of that number, from 0 on. */
    public String text(int number) {
        StringBuilder text = new StringBuilder("Article " + number + "\n\n");
        for (Told told : told(number)) {
            text.append(told.text()).append('\n');
        }
        return text.toString();
    }

    /** The day on which the article of that number came out. */
    public LocalDate published(int number) {
        return FIRST_DAY.plusDays(new Random(seed + 31L * number).nextInt(DAYS));
    }

    /** Who reads what {@link #read} gives. */
    public static Id reader() {
        return Ids.of("reader", "made articles");
    }

    /** What is read from an article, wherever its sentences stand in the document's text. */
    public Reading read(Document document) {
        String text = document.text();
        int at = text.indexOf("Article ");
        if (at < 0) {
            throw new IllegalArgumentException("not an article that was made here: " + document.id());
        }
        int number = Integer.parseInt(text.substring(at + 8).split("\\s", 2)[0]);
        Sheet sheet = new Sheet(document);
        told(number).forEach(sheet::sentence);
        return new Reading(document.id(), reader(), sheet.sentences, sheet.mentions, sheet.claims, List.of());
    }

    /** Words in the order in which Zipf's law makes them frequent. */
    private record Drawn(List<String> words, double[] sums) {
        Drawn(List<String> words) {
            this(words, sums(words.size()));
        }

        private static double[] sums(int count) {
            double[] sums = new double[count];
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += 1.0 / (i + 1);
                sums[i] = sum;
            }
            return sums;
        }

        String one(Random random) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
        }
    }

    private static List<String> made(int count, Random random, boolean person) {
        Set<String> made = new LinkedHashSet<>();
        for (int tries = 0; made.size() < count; tries++) {
            String name = name(random, tries > count / 2);
            made.add(person ? name + " " + name(random, tries > count) : name);
        }
        return List.copyOf(made);
    }

    private static String name(Random random, boolean longer) {
        String name = STARTS[random.nextInt(STARTS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + (longer ? STARTS[random.nextInt(STARTS.length)] + MIDDLES[random.nextInt(MIDDLES.length)] : "")
                + ENDS[random.nextInt(ENDS.length)];
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** One who is named in a sentence: in a role, or where a figure is counted. */
    private record Part(
            String words, EntityKind kind, @Nullable Role role) {}

    /** A sentence and what it tells: a figure where it has an amount. */
    private record Told(
            String text,
            String trigger,
            ClaimType type,
            Mode mode,
            List<Part> parts,
            @Nullable String happening,
            @Nullable String unit,
            @Nullable String speaker) {}

    private List<Told> told(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<String> cast = new ArrayList<>();
        while (cast.size() < CAST) {
            String name = names.one(random);
            if (!cast.contains(name)) {
                cast.add(name);
            }
        }
        List<String> speakers = List.of(persons.one(random), persons.one(random));
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < CLAIMS_AN_ARTICLE; i++) {
            int first = random.nextInt(CAST);
            String one = cast.get(first);
            String other = cast.get((first + 1 + random.nextInt(CAST - 1)) % CAST);
            String speaker = random.nextInt(4) == 0 ? speakers.get(random.nextInt(2)) : null;
            String end = " near " + words.one(random) + " " + words.one(random) + " with " + words.one(random) + " "
                    + words.one(random) + (speaker == null ? "." : ", " + speaker + " said.");
            told.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> toll(one, end, speaker, random);
                        case 2 -> range(one, end, speaker, random);
                        case 3, 4 -> delivery(one, other, end, speaker, random);
                        default ->
                            new Told(
                                    one + " supplies " + other + " with " + pick(GOODS, random) + end,
                                    "supplies",
                                    TieType.SUPPLY,
                                    Mode.ASSERTED,
                                    List.of(
                                            new Part(one, EntityKind.STATE, Role.ACTOR),
                                            new Part(other, EntityKind.STATE, Role.RECIPIENT)),
                                    null,
                                    null,
                                    speaker);
                    });
        }
        return told;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static int amount(Random random) {
        return 1 + (int) Math.exp(random.nextDouble() * 7);
    }

    private static Told toll(String place, String end, @Nullable String speaker, Random random) {
        String happening = pick(HAPPENINGS, random);
        boolean killed = random.nextBoolean();
        String words = amount(random) + " " + pick(PEOPLE, random);
        return new Told(
                "The " + happening + " in " + place + (killed ? " killed " : " injured ") + words + end,
                words,
                new Measure(killed ? "deaths" : "injured"),
                Mode.ASSERTED,
                List.of(new Part(place, EntityKind.PLACE, null)),
                happening,
                "people",
                speaker);
    }

    private static Told range(String maker, String end, @Nullable String speaker, Random random) {
        String words = 10 * amount(random) + " kilometres";
        return new Told(
                "The " + maker + " drone has a range of " + words + end,
                words,
                new Measure("range"),
                Mode.ASSERTED,
                List.of(new Part(maker, EntityKind.EQUIPMENT, Role.OBJECT)),
                null,
                "km",
                speaker);
    }

    private static Told delivery(String from, String to, String end, @Nullable String speaker, Random random) {
        String goods = pick(GOODS, random);
        boolean asked = random.nextInt(4) == 0;
        return new Told(
                from + (asked ? " asked for " + goods + " of " : " delivered " + goods + " to ") + to + end,
                asked ? "asked" : "delivered",
                EventType.AID,
                asked ? Mode.REQUESTED : random.nextInt(8) == 0 ? Mode.DENIED : Mode.ASSERTED,
                List.of(
                        new Part(from, EntityKind.STATE, asked ? Role.RECIPIENT : Role.ACTOR),
                        new Part(goods, EntityKind.COMMODITY, Role.OBJECT),
                        new Part(to, EntityKind.STATE, asked ? Role.ACTOR : Role.RECIPIENT)),
                null,
                null,
                speaker);
    }

    /** What is read from one document, sentence by sentence. */
    private static final class Sheet {
        private final Document document;
        private final List<Span> sentences = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final Map<Span, Id> mentionAt = new HashMap<>();

        Sheet(Document document) {
            this.document = document;
        }

        void sentence(Told told) {
            int from = sentences.isEmpty() ? 0 : sentences.getLast().end();
            int start = document.text().indexOf(told.text(), from);
            if (start < 0) {
                throw new IllegalStateException("a sentence that was made does not stand in its document");
            }
            Span sentence = new Span(start, start + told.text().length());
            sentences.add(sentence);
            List<Participant> participants = new ArrayList<>();
            List<ScopePart> scope = new ArrayList<>();
            if (told.happening() != null) {
                scope.add(new ScopePart(ScopePart.Kind.EVENT, told.happening(), told.happening(), null));
            }
            for (Part part : told.parts()) {
                Span span = span(part.words(), sentence);
                Id mention = mention(span, part.words(), part.kind());
                if (part.role() == null) {
                    scope.add(new ScopePart(ScopePart.Kind.PLACE, part.words(), part.words(), mention));
                } else {
                    participants.add(new Participant(part.role(), mention, span));
                }
            }
            participants.sort(
                    (a, b) -> Integer.compare(a.span().start(), b.span().start()));
            List<Figure> figures =
                    told.unit() == null ? List.of() : List.of(figure(told, told.unit(), scope, sentence));
            Mode mode = told.mode();
            claims.add(new Claim(
                    Claim.idOf(document.id(), sentence, told.type(), participants, figures),
                    document.id(),
                    sentence,
                    span(told.trigger(), sentence),
                    told.type(),
                    Claim.noDomains(),
                    participants,
                    When.UNKNOWN,
                    null,
                    figures,
                    mode == Mode.ASSERTED
                            ? Factuality.CT_PLUS
                            : mode == Mode.DENIED ? Factuality.CT_MINUS : Factuality.UU,
                    mode,
                    List.of(attribution(told.speaker(), sentence)),
                    List.of(),
                    null));
        }

        private Span span(String words, Span sentence) {
            int start = document.text().indexOf(words, sentence.start());
            return new Span(start, start + words.length());
        }

        private Id mention(Span span, String words, EntityKind kind) {
            return mentionAt.computeIfAbsent(span, unused -> {
                Mention mention = new Mention(
                        Ids.mention(document.id(), span, kind),
                        document.id(),
                        span,
                        kind,
                        kind == EntityKind.COMMODITY ? MentionForm.NOMINAL : MentionForm.NAME,
                        words,
                        words,
                        kind == EntityKind.STATE,
                        null);
                mentions.add(mention);
                return mention.id();
            });
        }

        private Figure figure(Told told, String unit, List<ScopePart> scope, Span sentence) {
            Span span = span(told.trigger(), sentence);
            Measure measure = (Measure) told.type();
            BigDecimal value =
                    new BigDecimal(told.trigger().substring(0, told.trigger().indexOf(' ')));
            return new Figure(
                    Ids.figure(document.id(), span, measure.code()),
                    span,
                    told.trigger(),
                    measure,
                    Amount.exactly(value),
                    unit,
                    Bound.EXACT,
                    false,
                    null,
                    null,
                    scope);
        }

        private Attribution attribution(@Nullable String speaker, Span sentence) {
            if (speaker == null) {
                return new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, sentence);
            }
            Span span = span(speaker, sentence);
            Id mention = mention(span, speaker, EntityKind.PERSON);
            return new Attribution(
                    new Source(SourceClass.NAMED_PERSON, speaker, mention),
                    "said",
                    false,
                    new Span(span.start(), sentence.end() - 1));
        }
    }
}
