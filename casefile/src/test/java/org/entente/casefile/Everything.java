package org.entente.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.entente.codec.Json;
import org.entente.model.Block;
import org.entente.model.Capture;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Dated;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Reading;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Verdict;

/** A case with something in every table, and all that can be asked of a case, in words. */
final class Everything {
    private static final Story FIRST = Story.of(
            "ALBA asked BERYL for boats.\nNobody answered \uD83D\uDEA2.\nBERYL refused ALBA.",
            "The Paper",
            LocalDate.of(2025, 3, 2));
    private static final Story SECOND = Story.of("CORAL warned ALBA of \u0130stanbul.\nALBA thanked CORAL.");
    private static final Story PURGED = Story.of("DUNE met EBONY.");

    private Everything() {}

    static void fill(CaseFile caseFile) {
        evidence(caseFile);
        List<Id> claims = new ArrayList<>();
        caseFile.claims().forEach(row -> claims.add(row.claim().id()));
        List<Id> ascending = claims.stream().sorted().toList();
        entities(caseFile);
        comparisons(caseFile, ascending);
        caseFile.derived()
                .settle(List.of(FIRST.id(), SECOND.id()), caseFile.evidence().lastJudgement());
        caseFile.readings().store(FIRST.reading(Story.OTHER_READER), null);
        ListsTest.fill(caseFile);
        caseFile.pages().keep(List.of(KeptPagesTest.page("/matrix", "ALBA asked BERYL")));
    }

    private static void evidence(CaseFile caseFile) {
        PURGED.settleIn(caseFile);
        caseFile.evidence().append(new Judgement.Reject(EvidenceTest.anchor(PURGED)), "R. Reader", "2025-04-01", "");
        caseFile.evidence().purge(PURGED.id(), "R. Reader", "2025-04-01T09:00:00+02:00", "a promise");
        FIRST.addTo(caseFile, "2025-04-01T09:30:00+02:00");
        FIRST.settleIn(caseFile);
        SECOND.settleIn(caseFile);
        LocalDate given = LocalDate.of(2025, 2, 28);
        caseFile.evidence()
                .addDocument(
                        SECOND.original(),
                        SECOND.document(),
                        new Capture(SECOND.id(), "b.txt", "Beta Post", new Dated(given, "option", "2025-02-28")));
        Judgement accept = caseFile.evidence()
                .append(new Judgement.Accept(EvidenceTest.anchor(FIRST)), "R. Reader", "2025-04-02", "plain");
        caseFile.evidence().append(new Judgement.Undo(accept.id()), "R. Reader", "2025-04-03", "a slip");
        Reading reading = FIRST.reading(Story.READER);
        List<Claims.Judged> judged = new ArrayList<>(Story.judged(reading));
        judged.set(
                0,
                new Claims.Judged(
                        judged.getFirst().claim(),
                        Review.ACCEPTED,
                        judged.getFirst().read()));
        caseFile.claims()
                .put(
                        FIRST.id(),
                        reading.mentions(),
                        judged,
                        List.of(new Claims.Unapplied(FIRST.id(), accept.id(), "It was taken back.")));
    }

    private static void entities(CaseFile caseFile) {
        List<Mention> mentions = new ArrayList<>();
        caseFile.claims().mentions().forEach(mentions::add);
        Mention last = mentions.stream()
                .filter(mention -> mention.exact().equals("ALBA"))
                .max(Mention::compareTo)
                .orElseThrow();
        caseFile.entities().replace(List.of(), List.of(EntitiesTest.entity("Alba for a while", last)));
        List<Entity> entities = new ArrayList<>();
        for (String name : List.of("ALBA", "BERYL", "CORAL")) {
            List<Id> members = mentions.stream()
                    .filter(mention -> mention.exact().equals(name))
                    .map(Mention::id)
                    .sorted()
                    .toList();
            entities.add(new Entity(members.getFirst(), name, EntityKind.STATE, List.of(name + " too"), members));
        }
        caseFile.entities()
                .replace(List.of(), entities, Map.of(entities.getFirst().id(), "counted"));
    }

    private static void comparisons(CaseFile caseFile, List<Id> claims) {
        caseFile.grouping()
                .putKeys(
                        Stage.RECONCILE,
                        Map.of(
                                claims.get(0),
                                List.of("a", "b"),
                                claims.get(1),
                                List.of("a"),
                                claims.get(2),
                                List.of()));
        caseFile.grouping().putCards(Stage.RECONCILE, Map.of(claims.get(0), new byte[] {1, 2}));
        caseFile.grouping()
                .putEdges(
                        Joining.GATHERINGS,
                        "a",
                        List.of(new Grouping.Joined(claims.get(0), claims.get(1), "One day.")));
        caseFile.grouping()
                .putPassedOver(
                        Stage.RECONCILE, "b", List.of(new Grouping.PassedOver("b", claims.get(0), 2, "Too many.")));
        caseFile.comparisons()
                .putVerdicts(
                        "a",
                        List.of(Verdict.of(
                                claims.get(0), claims.get(1), null, null, Relation.DENIES, "One asks, one refuses.")));
        caseFile.comparisons()
                .replaceGatherings(
                        List.of(),
                        List.of(new Gathering(claims.get(0), ClaimKind.EVENT, "Boats", claims.subList(0, 2))));
        Origins.Root root = new Origins.Root(Ids.of("origin", "1"), Origins.Kind.AUTHOR, "The Paper");
        caseFile.comparisons().replaceOrigins(List.of(), List.of(new Origins(claims.get(0), List.of(root), true)));
        List<Id> documents = List.of(FIRST.id(), SECOND.id()).stream().sorted().toList();
        caseFile.comparisons().replaceCopies(List.of(), List.of(new CopyCluster(documents.getFirst(), documents)));
    }

    /** Line by line all that a case holds. */
    static List<String> tell(CaseFile caseFile) {
        List<String> lines = new ArrayList<>();
        caseFile.evidence()
                .documents()
                .forEach(each -> lines.add(line(
                        "summary", each.id(), each.publisher(), each.published(), each.notBefore(), each.captures())));
        caseFile.evidence().forEachDocument(document -> {
            lines.add("document " + Json.write(document));
            byte[] original = caseFile.evidence().original(document.id()).orElseThrow();
            lines.add("original " + HexFormat.of().formatHex(original));
            lines.add("blocks " + Json.writeList(document.blocks(), Block.class));
            caseFile.evidence().judgementsOn(document.id()).forEach(each -> lines.add("on it " + each.id()));
        });
        new TreeMap<>(caseFile.evidence().takenIn())
                .forEach((document, at) -> lines.add(line("taken in", document, at)));
        caseFile.evidence()
                .tombstones()
                .forEach(each -> lines.add(
                        line("tombstone", each.document(), each.who(), each.at(), each.why(), each.judgements())));
        caseFile.evidence().judgements().forEach(each -> lines.add("judgement " + Json.write(each)));
        lines.add("last judgement " + caseFile.evidence().lastJudgement());
        lines.add("readers " + caseFile.readings().readers());
        lines.add("active " + caseFile.readings().active());
        caseFile.readings().forEach(each -> lines.add("reading " + Json.write(each)));
        caseFile.readings().unread(Story.OTHER_READER).forEach(each -> lines.add("unread " + each.id()));
        lines.add("settled " + caseFile.derived().settled() + caseFile.derived().settledJudgement());
        caseFile.claims()
                .forEach(each -> lines.add(
                        line("claim", each.review().code(), each.read(), each.exact(), Json.write(each.claim()))));
        caseFile.claims().mentions().forEach(each -> lines.add("mention " + Json.write(each)));
        caseFile.claims()
                .unapplied()
                .forEach(each -> lines.add(line("unapplied", each.document(), each.judgement(), each.reason())));
        tellComparisons(caseFile, lines);
        caseFile.lists().snapshots().forEach(each -> lines.add("list " + Json.write(each)));
        caseFile.lists().current().forEach(each -> lines.add("listing " + Json.write(each)));
        caseFile.pages()
                .page("/matrix")
                .ifPresent(page -> lines.add(line(
                        "page",
                        page.address(),
                        page.at(),
                        page.build(),
                        HexFormat.of().formatHex(page.html()))));
        caseFile.search().documents("istanbul", 5).hits().forEach(hit -> hit.blocks()
                .forEach(block -> lines.add(line("found", hit.document().id(), block.exact(), block.matches()))));
        caseFile.search()
                .claims("refused", 5)
                .hits()
                .forEach(each -> lines.add(line("found", each.claim().id())));
        caseFile.search().entities("coral", 5).hits().forEach(each -> lines.add(line("found", each.id())));
        CaseFile.Facts facts = caseFile.facts();
        lines.add(line(
                "facts", facts.documents(), facts.mentions(), facts.entities(), facts.skipped(), facts.judgements()));
        return lines;
    }

    private static String line(String what, Object... parts) {
        StringJoiner line = new StringJoiner(" | ", what + " ", "");
        for (Object part : parts) {
            line.add(String.valueOf(part));
        }
        return line.toString();
    }

    private static void tellComparisons(CaseFile caseFile, List<String> lines) {
        caseFile.entities().forEach(each -> lines.add("entity " + Json.write(each)));
        for (Stage stage : Stage.values()) {
            caseFile.grouping().blocks(stage, ids -> ids).forEach((key, ids) -> lines.add("block " + key + ids));
            caseFile.grouping()
                    .passedOver(stage)
                    .forEach(each ->
                            lines.add(line("passed over", each.key(), each.record(), each.pairs(), each.detail())));
        }
        for (Joining joining : Joining.values()) {
            caseFile.grouping()
                    .edges(joining)
                    .forEach(each -> lines.add(line("edge", joining, each.a(), each.b(), each.reason())));
        }
        caseFile.comparisons().forEachVerdict(each -> lines.add("verdict " + Json.write(each)));
        caseFile.comparisons().gatherings().forEach(each -> lines.add("gathering " + Json.write(each)));
        caseFile.comparisons().origins().forEach(each -> lines.add("origins " + Json.write(each)));
        caseFile.comparisons().copies().forEach(each -> lines.add("copies " + Json.write(each)));
    }
}
