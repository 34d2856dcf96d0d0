package org.entente.app.work;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.engine.kit.places.Gazetteer;
import org.entente.engine.kit.places.Place;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Bound;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.Verdict;
import org.entente.model.When;

/**
 * A large case made by a seed: documents with their claims, entities, comparisons and origins, written as adding would have left
 * them, without reading or comparing anything. For measuring what shows a case; what it says means nothing. Few names, places
 * and stories are told of often and most seldom, as in the press.
 */
public final class MadeCase {
    private static final int DOCUMENTS_AT_ONCE = 500;
    private static final int NAMES = 4_000;
    private static final int PUBLISHERS = 300;
    private static final double SELDOM = 2.2;
    private static final int TOLD_BY = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1_700;
    private static final Id READER = Ids.of("reader", "made by a seed");
    private static final String[] HEADS = {"Ka", "Ve", "Or", "Mi", "Tal", "Bre", "San", "Du", "Fen", "Lo", "Har", "Zi"};
    private static final String[] TAILS = {"landa", "rin", "dor", "stova", "meri", "kesh", "vale", "tor", "nik", "bria"
    };
    private static final List<EntityKind> KINDS = List.of(
            EntityKind.STATE,
            EntityKind.PERSON,
            EntityKind.COMPANY,
            EntityKind.ARMED_GROUP,
            EntityKind.GOVERNMENT_BODY,
            EntityKind.EQUIPMENT,
            EntityKind.COMMODITY,
            EntityKind.ORGANISATION);
    private static final List<Mode> MODES = List.of(Mode.values());
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private record Name(String words, EntityKind kind) {}

    private record Told(Id claim, Id document, ClaimKind kind) {}

    private final Random random;
    private final List<Name> names = new ArrayList<>();
    private final List<String> places;
    private final Map<Name, TreeSet<Id>> mentionsOf = new LinkedHashMap<>();
    private final Map<Integer, List<Told>> stories = new TreeMap<>();
    private int claims;

    private MadeCase(long seed) {
        random = new Random(seed);
        for (int at = 0; at < NAMES; at++) {
            String words = HEADS[at % HEADS.length] + TAILS[at / HEADS.length % TAILS.length] + " "
                    + HEADS[at / 7 % HEADS.length] + TAILS[at / 120 % TAILS.length]
                    + (at >= 1_200 ? " " + at / 1_200 : "");
            names.add(new Name(words, KINDS.get(at % KINDS.size())));
        }
        places = Gazetteer.own().stream()
                .filter(place -> place.kind() != Place.Kind.STATE)
                .map(Place::name)
                .distinct()
                .toList();
    }

    /**
     * Makes the case.
     *
     * @param path where none is yet
     * @param documents how many
     * @param claimsADocument how many in each
     */
    public static void make(Path path, int documents, int claimsADocument, long seed) {
        MadeCase made = new MadeCase(seed);
        try (CaseFile file = CaseFile.create(path)) {
            file.readings().activate(READER);
            Settling.begin(file);
            for (int from = 0; from < documents; from += DOCUMENTS_AT_ONCE) {
                int first = from;
                file.transaction(() -> {
                    for (int at = first; at < Math.min(documents, first + DOCUMENTS_AT_ONCE); at++) {
                        made.document(file, at, claimsADocument);
                    }
                });
            }
            file.transaction(() -> made.compared(file));
        }
    }

    private int seldom(int size) {
        return (int) (size * Math.pow(random.nextDouble(), SELDOM));
    }

    private void document(CaseFile file, int number, int claimsADocument) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Paper paper =
                new Paper("Report " + number + " on " + names.get(seldom(NAMES)).words());
        List<Integer> topics = new ArrayList<>();
        for (int at = 0; at < claimsADocument; at++) {
            paper.sentence(day);
            topics.add(story());
        }
        Document document = paper.document("Publisher " + seldom(PUBLISHERS), day);
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        file.evidence()
                .addDocument(
                        bytes,
                        document,
                        new Capture(
                                document.id(),
                                "report-" + number + ".txt",
                                document.publisher(),
                                document.published()));
        List<Claim> read = paper.claims(document);
        List<Mention> mentions = List.copyOf(paper.mentions.values());
        file.readings().store(new Reading(document.id(), READER, paper.sentences, mentions, read, List.of()), day);
        file.claims()
                .put(
                        document.id(),
                        mentions,
                        read.stream()
                                .map(claim -> new Claims.Judged(claim, Review.MACHINE, claim.id()))
                                .toList(),
                        List.of());
        for (int at = 0; at < read.size(); at++) {
            Claim claim = read.get(at);
            stories.computeIfAbsent(topics.get(at), key -> new ArrayList<>())
                    .add(new Told(claim.id(), document.id(), claim.kind()));
        }
        claims += read.size();
        file.derived().settle(List.of(document.id()), file.evidence().lastJudgement());
    }

    /** A few stories are told by very many, most by one to four. */
    private int story() {
        return random.nextInt(50) == 0 ? -1 - seldom(400) : random.nextInt(Math.max(1, claims / TOLD_BY + 40));
    }

    private void compared(CaseFile file) {
        List<Entity> entities = new ArrayList<>();
        mentionsOf.forEach((name, ids) ->
                entities.add(new Entity(ids.first(), name.words(), name.kind(), List.of(), List.copyOf(ids))));
        file.entities().replace(List.of(), entities);
        List<Gathering> gatherings = new ArrayList<>();
        List<Origins> origins = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Told> story : stories.values()) {
            Map<ClaimKind, List<Told>> byKind = new TreeMap<>();
            story.forEach(told -> byKind.computeIfAbsent(told.kind(), kind -> new ArrayList<>())
                    .add(told));
            byKind.forEach((kind, told) -> story(kind, told, gatherings, origins, verdicts));
        }
        file.comparisons().replaceGatherings(List.of(), gatherings);
        file.comparisons().replaceOrigins(List.of(), origins);
        file.comparisons().putVerdicts("made", verdicts);
    }

    private void story(
            ClaimKind kind,
            List<Told> told,
            List<Gathering> gatherings,
            List<Origins> origins,
            List<Verdict> verdicts) {
        List<Id> ids = told.stream().map(Told::claim).sorted().toList();
        boolean gathered = kind == ClaimKind.EVENT || kind == ClaimKind.FIGURE || kind == ClaimKind.TIE;
        if (gathered && ids.size() > 1) {
            gatherings.add(new Gathering(
                    ids.getFirst(), kind, "Story " + ids.getFirst().brief(), ids));
            for (int at = 1; at < ids.size(); at++) {
                Relation relation = RELATIONS.get(random.nextInt(3) == 0 ? random.nextInt(RELATIONS.size()) : 5);
                verdicts.add(Verdict.of(ids.get(at - 1), ids.get(at), null, null, relation, "They were made so."));
            }
        }
        Origins.Root shared =
                new Origins.Root(Ids.of("root", ids.getFirst().hex()), Origins.Kind.UTTERANCE, "a statement");
        for (Told one : told) {
            boolean own = random.nextBoolean();
            Origins.Root root = own ? new Origins.Root(one.document(), Origins.Kind.AUTHOR, "the author") : shared;
            origins.add(new Origins(
                    one.claim(), random.nextInt(5) == 0 ? List.of() : List.of(root), random.nextInt(5) > 0));
        }
    }

    /** One document in the making: its text grows, and what is said of it is kept by where it stands. */
    private final class Paper {
        private final StringBuilder text;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Span> sentences = new ArrayList<>();
        private final List<Parts> parts = new ArrayList<>();
        private final Map<Span, Mention> mentions = new TreeMap<>();
        private final String title;

        private record Named(Role role, Name name, Span span) {}

        private record Parts(
                ClaimType type, Span span, Span trigger, List<Named> named, When when, int amount, Span number) {}

        private Paper(String title) {
            this.title = title;
            text = new StringBuilder(title);
            blocks.add(new Block(new Span(0, title.length()), BlockKind.TITLE, null));
        }

        private Span write(String words) {
            int start = text.length();
            text.append(words);
            return new Span(start, text.length());
        }

        private Named named(Role role, String before, Name name) {
            text.append(before);
            return new Named(role, name, write(name.words()));
        }

        private void sentence(LocalDate published) {
            text.append("\n\n");
            int start = text.length();
            List<Named> named = new ArrayList<>(List.of(named(Role.ACTOR, "", names.get(seldom(NAMES)))));
            int sort = random.nextInt(20);
            ClaimType type;
            Span number = named.getFirst().span();
            int amount = 1 + random.nextInt(5_000);
            Span trigger;
            if (sort < 4) {
                trigger = write(" counted ");
                number = write(amount + " people");
                trigger = number;
                type = new Measure(random.nextBoolean() ? "deaths" : "injured");
            } else if (sort < 7) {
                trigger = write(" supplies");
                named.add(named(Role.RECIPIENT, " ", names.get(seldom(NAMES))));
                type = TieType.values()[random.nextInt(TieType.values().length)];
            } else if (sort < 10) {
                trigger = write(" told reporters that nothing was settled");
                type = StatementType.STATEMENT;
            } else {
                trigger = write(" attacked");
                named.add(named(Role.RECIPIENT, " ", names.get(seldom(NAMES))));
                type = EventType.values()[random.nextInt(EventType.values().length)];
            }
            if (random.nextInt(3) == 0) {
                named.add(named(Role.PLACE, " in ", new Name(places.get(seldom(places.size())), EntityKind.PLACE)));
            }
            When when = When.UNKNOWN;
            if (random.nextBoolean()) {
                LocalDate day = published.minusDays(random.nextInt(60));
                Span at = write(" on " + day);
                when = new When(Edtf.of(day.toString()), TimeBasis.STATED, at);
            }
            Span span = new Span(start, text.length());
            text.append(
                    ", according to what was known then, while others in the port went on with their work as before.");
            Span whole = new Span(start, text.length());
            blocks.add(new Block(whole, BlockKind.PARAGRAPH, null));
            sentences.add(whole);
            parts.add(new Parts(type, span, trigger, named, when, amount, number));
        }

        private Document document(String publisher, LocalDate day) {
            return new Document(
                    Ids.document(text.toString().getBytes(StandardCharsets.UTF_8)),
                    text.toString(),
                    blocks,
                    title,
                    publisher,
                    null,
                    new Dated(day, "made", day.toString()),
                    null,
                    "en",
                    "text/plain");
        }

        private List<Claim> claims(Document document) {
            return parts.stream().map(part -> claim(document, part)).toList();
        }

        private Claim claim(Document document, Parts part) {
            List<Participant> participants = new ArrayList<>();
            Id place = null;
            for (Named named : part.named()) {
                Id mention = mention(document, named);
                participants.add(new Participant(named.role(), mention, named.span()));
                place = named.role() == Role.PLACE ? mention : place;
            }
            List<Figure> figures =
                    part.type() instanceof Measure measure ? List.of(figure(document, measure, part)) : List.of();
            Mode mode = random.nextInt(10) < 7 ? Mode.ASSERTED : MODES.get(random.nextInt(MODES.size()));
            Factuality factuality = mode == Mode.ASSERTED
                    ? Factuality.CT_PLUS
                    : mode == Mode.DENIED ? Factuality.CT_MINUS : Factuality.UU;
            Source source = random.nextBoolean()
                    ? new Source(SourceClass.AUTHOR, null, null)
                    : new Source(SourceClass.UNNAMED_OFFICIAL, "an official", null);
            return new Claim(
                    Claim.idOf(document.id(), part.span(), part.type(), participants, figures),
                    document.id(),
                    part.span(),
                    part.trigger(),
                    part.type(),
                    EnumSet.of(Domain.values()[random.nextInt(Domain.values().length)]),
                    participants,
                    part.when(),
                    place,
                    figures,
                    factuality,
                    mode,
                    List.of(new Attribution(source, null, false, part.span())),
                    List.of(),
                    null);
        }

        private Id mention(Document document, Named named) {
            Name name = named.name();
            Id id = Ids.mention(document.id(), named.span(), name.kind());
            mentions.put(
                    named.span(),
                    new Mention(
                            id,
                            document.id(),
                            named.span(),
                            name.kind(),
                            MentionForm.NAME,
                            name.words(),
                            name.words(),
                            name.kind() == EntityKind.STATE,
                            null));
            mentionsOf.computeIfAbsent(name, unused -> new TreeSet<>()).add(id);
            return id;
        }

        private Figure figure(Document document, Measure measure, Parts part) {
            return new Figure(
                    Ids.figure(document.id(), part.number(), measure.code()),
                    part.number(),
                    part.number().in(document.text()),
                    measure,
                    Amount.exactly(BigDecimal.valueOf(part.amount())),
                    "people",
                    Bound.EXACT,
                    false,
                    null,
                    null,
                    List.of());
        }
    }
}
