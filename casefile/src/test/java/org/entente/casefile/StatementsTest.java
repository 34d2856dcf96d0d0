package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No look-up goes through a whole table. */
final class StatementsTest {
    /** Statements that are about every row, or about a table of a row or few. */
    private static final Set<String> ABOUT_ALL =
            Set.of("lease", "meta", "json_each", "sqlite_sequence", "tombstone", "unapplied", "u", "pending", "p");

    @TempDir
    Path folder;

    @Test
    void everyLookUpGoesByAnIndex() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            useEverything(caseFile);
            Db db = caseFile.db();
            List<String> scans = new ArrayList<>();
            int looked = 0;
            for (String sql : db.statements()) {
                if (sql.contains("?") && !sql.startsWith("PRAGMA")) {
                    looked++;
                    int values = (int) sql.chars().filter(c -> c == '?').count();
                    db.each(
                            "EXPLAIN QUERY PLAN " + sql,
                            row -> {
                                String step = row.getString(4);
                                if (step.startsWith("SCAN")
                                        && !ABOUT_ALL.contains(step.split(" ")[1])
                                        && !step.contains("VIRTUAL TABLE INDEX 0:M")
                                        && !step.contains("VIRTUAL TABLE INDEX 0:=")
                                        && !step.contains("CONSTANT ROW")) {
                                    scans.add(step + " in " + sql);
                                }
                            },
                            new Object[values]);
                }
            }
            assertThat(looked).isGreaterThan(60);
            assertThat(scans).isEmpty();
        }
    }

    private static void useEverything(CaseFile caseFile) {
        Story story = Story.of("ALBA asked BERYL for boats.\nALBA warned CORAL.");
        story.settleIn(caseFile);
        List<Id> claims = story.reading(Story.READER).claims().stream()
                .map(claim -> claim.id())
                .sorted()
                .toList();
        Id mention = story.reading(Story.READER).mentions().getFirst().id();
        Entity entity = new Entity(mention, "Alba", EntityKind.STATE, List.of(), List.of(mention));
        caseFile.entities().replace(List.of(), List.of(entity));
        caseFile.grouping().putKeys(Stage.RECONCILE, Map.of(claims.get(0), List.of("a"), claims.get(1), List.of("a")));
        caseFile.grouping()
                .putEdges(Joining.GATHERINGS, "a", List.of(new Grouping.Joined(claims.get(0), claims.get(1), "near")));
        caseFile.grouping()
                .putPassedOver(
                        Stage.RECONCILE, "a", List.of(new Grouping.PassedOver("a", claims.get(0), 1, "Too many.")));
        caseFile.grouping().components(Joining.GATHERINGS);
        caseFile.grouping().edgesAt(Joining.GATHERINGS, claims.get(0));
        caseFile.grouping().blocks(Stage.RECONCILE, ids -> ids).forEach((key, ids) -> {});
        caseFile.grouping().recordsUnder(Stage.RECONCILE, List.of("a"));
        caseFile.grouping().beside(Stage.RECONCILE, "a", claims.get(0));
        caseFile.grouping().count(Stage.RECONCILE, "a");
        caseFile.grouping()
                .changeEdges(
                        Joining.GATHERINGS,
                        "a",
                        List.of(new Grouping.Joined(claims.get(0), claims.get(1), "nearer")),
                        List.of());
        caseFile.grouping().edges(Joining.GATHERINGS, "a");
        caseFile.grouping().isAnyJoined(Joining.GATHERINGS, "a", List.of(claims));
        caseFile.grouping().putCards(Stage.RECONCILE, Map.of(claims.get(0), new byte[1]));
        caseFile.grouping().cards(Stage.RECONCILE, claims);
        caseFile.entities().faces(List.of(mention));
        caseFile.entities().standing(List.of(mention));
        caseFile.entities().grow(List.of(mention), List.of(), entity, "counted");
        caseFile.evidence().imprint(story.id());
        caseFile.derived().settled(List.of(story.id()));
        caseFile.evidence().days(List.of(story.id()));
        caseFile.evidence().text(story.id());
        caseFile.readings().sentences(story.id());
        caseFile.readings().unread(Story.READER);
        caseFile.derived().unsettled();
        caseFile.comparisons()
                .putVerdicts(
                        "a", List.of(Verdict.of(claims.get(0), claims.get(1), null, null, Relation.SAME, "Equal.")));
        caseFile.comparisons().changeVerdicts("a", List.of(), List.of(claims));
        caseFile.comparisons().putVerdicts("a", List.of());
        caseFile.comparisons().clusterOf(story.id());
        caseFile.comparisons()
                .replaceOrigins(
                        List.of(),
                        List.of(new Origins(
                                claims.get(0),
                                List.of(new Origins.Root(claims.get(1), Origins.Kind.AUTHOR, "x")),
                                true)));
        caseFile.comparisons().replaceCopies(List.of(story.id()), List.of());
        caseFile.comparisons()
                .replaceGatherings(
                        List.of(),
                        List.of(new org.entente.model.Gathering(claims.get(0), ClaimKind.EVENT, "x", claims)));
        caseFile.comparisons().standing(claims);
        caseFile.comparisons().claimsOf(claims.get(0), 3);
        caseFile.comparisons()
                .grow(
                        List.of(claims.get(0)),
                        List.of(),
                        new org.entente.model.Gathering(claims.get(0), ClaimKind.EVENT, "y", claims.subList(0, 1)));
        lookUp(caseFile, story, claims, mention);
        ListsTest.fill(caseFile);
        caseFile.lists().current();
        caseFile.lists().snapshot("xx-list");
        caseFile.entities().replace(List.of(mention), List.of());
        caseFile.grouping().removeRecords(Stage.RECONCILE, claims);
        caseFile.evidence().append(new Judgement.Accept(EvidenceTest.anchor(story)), "R.", "2025-01-01", "");
        caseFile.evidence().purge(story.id(), "R.", "2025-01-01", "");
    }

    private static void lookUp(CaseFile caseFile, Story story, List<Id> claims, Id mention) {
        caseFile.evidence().summary(story.id());
        caseFile.evidence().original(story.id());
        caseFile.evidence().judgementsOn(story.id());
        caseFile.readings().of(story.id());
        caseFile.claims().claim(mention);
        caseFile.claims().claims(claims);
        caseFile.claims().ofKind(ClaimKind.EVENT);
        caseFile.claims().ofEntity(mention);
        caseFile.claims().pointingAt(List.of(mention));
        caseFile.claims().mentions(List.of(mention));
        caseFile.claims().mentionsOfDocument(story.id());
        caseFile.entities().entity(claims.get(0));
        caseFile.entities().ofDocument(story.id());
        caseFile.entities().ofKind(EntityKind.STATE);
        caseFile.comparisons().verdict(mention);
        caseFile.comparisons().verdictsOf(claims.get(0));
        caseFile.comparisons().verdictsOf(Relation.SAME);
        caseFile.comparisons().countBetween(claims.get(0), claims.get(1));
        caseFile.comparisons().gathering(mention);
        caseFile.comparisons().gatherings(ClaimKind.EVENT);
        caseFile.comparisons().restingOn(mention);
        caseFile.comparisons().originsOf(mention);
        caseFile.comparisons().copiesOf(story.id());
        caseFile.search().documents("alba", 3);
        caseFile.search().claims("alba", 3);
        caseFile.search().entities("alba", 3);
    }
}
