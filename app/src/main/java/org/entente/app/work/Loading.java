package org.entente.app.work;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.app.tables.TableFolder;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.codec.Json;
import org.entente.codec.tables.BlockRow;
import org.entente.codec.tables.DocumentRow;
import org.entente.codec.tables.JudgedRow;
import org.entente.codec.tables.KeysRow;
import org.entente.codec.tables.TableNames;
import org.entente.model.Capture;
import org.entente.model.CopyCluster;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Origins;
import org.entente.model.Reading;
import org.entente.model.UserError;

/**
 * Takes the tables that a cluster wrote into an empty case, in one transaction: evidence, readings and all that follows
 * from them, as adding the documents here would have left it. Nothing is worked out again.
 */
final class Loading {
    private static final int AT_ONCE = 1_000;

    private final CaseFile file;
    private final TableFolder tables;
    private final Progress progress;
    private final String at;

    /** @param at date and time with its offset, for when the documents came in */
    Loading(CaseFile file, TableFolder tables, Progress progress, String at) {
        this.file = file;
        this.tables = tables;
        this.progress = progress;
        this.at = at;
    }

    /** @throws UserError LOAD-NOT-EMPTY, LOAD-DAMAGED, LOAD-JUDGEMENTS */
    void load(String name) {
        if (!file.evidence().documents().isEmpty()
                || !file.evidence().judgements().isEmpty()) {
            throw new UserError(
                    "LOAD-NOT-EMPTY",
                    name,
                    "the case holds documents or decisions already, and nothing in it was changed",
                    "Name a case that isn't there yet");
        }
        file.transaction(() -> {
            Settling.begin(file);
            List<Id> documents = documents();
            judgements();
            file.readings().activate(tables.manifest().reader());
            each(TableNames.READINGS, Reading.class, reading -> file.readings()
                    .store(reading, Days.of(file, reading.document())));
            each(TableNames.JUDGED, JudgedRow.class, this::judged);
            keys();
            file.grouping().putEdges(Joining.ENTITIES, EntitySettling.BY_PEOPLE, List.of());
            each(TableNames.BLOCKS, BlockRow.class, this::block);
            compared();
            file.derived().settle(documents, file.evidence().lastJudgement());
        });
    }

    private <T> void each(String table, Class<T> type, Consumer<T> visitor) {
        long rows = tables.rows(table);
        long[] done = {0};
        tables.forEach(table, row -> {
            progress.step(Progress.Stage.COMPARE, done[0]++, rows);
            visitor.accept(read(table, row, type));
        });
    }

    private <T> void some(String table, Class<T> type, Consumer<List<T>> visitor) {
        List<T> some = new ArrayList<>();
        each(table, type, one -> {
            some.add(one);
            if (some.size() == AT_ONCE) {
                visitor.accept(List.copyOf(some));
                some.clear();
            }
        });
        visitor.accept(List.copyOf(some));
    }

    private static <T> T read(String table, String record, Class<T> type) {
        try {
            return Json.read(record, type);
        } catch (IllegalArgumentException e) {
            throw new UserError("LOAD-DAMAGED", table, "a row of it can't be read", "Run the job again", e);
        }
    }

    private List<Id> documents() {
        List<Id> documents = new ArrayList<>();
        each(TableNames.DOCUMENTS, DocumentRow.class, row -> {
            byte[] original = Base64.getDecoder().decode(row.original());
            for (Capture capture : row.captures()) {
                file.evidence().addDocument(original, row.document(), capture, at);
            }
            documents.add(row.document().id());
        });
        return documents;
    }

    private void judgements() {
        List<Judgement> judgements = new ArrayList<>();
        each(TableNames.JUDGEMENTS, Judgement.class, judgements::add);
        for (Judgement judgement : judgements) {
            Judgement appended =
                    file.evidence().append(judgement.decision(), judgement.who(), judgement.at(), judgement.why());
            if (!appended.equals(judgement)) {
                throw new UserError(
                        "LOAD-JUDGEMENTS",
                        judgement.id().brief(),
                        "the decisions are not all that a case had, in its order",
                        "Give the job every decision of the case");
            }
        }
    }

    private void judged(JudgedRow row) {
        file.claims()
                .put(
                        row.document(),
                        row.mentions(),
                        row.claims().stream()
                                .map(each -> new Claims.Judged(each.claim(), each.review(), each.read()))
                                .toList(),
                        row.unapplied().stream()
                                .map(each -> new Claims.Unapplied(row.document(), each.judgement(), each.reason()))
                                .toList());
    }

    private void keys() {
        some(TableNames.KEYS, KeysRow.class, rows -> {
            Map<Stage, Map<Id, List<String>>> keys = new HashMap<>();
            rows.forEach(row -> keys.computeIfAbsent(stage(row.stage()), unused -> new HashMap<>())
                    .put(row.record(), row.keys()));
            keys.forEach(file.grouping()::putKeys);
        });
    }

    private static Stage stage(String name) {
        return switch (name) {
            case "copies" -> Stage.COPIES;
            case "resolve" -> Stage.RESOLVE;
            case "reconcile" -> Stage.RECONCILE;
            default ->
                throw new UserError(
                        "LOAD-DAMAGED", name, "there is no such stage", "Write the tables with the same version");
        };
    }

    private void block(BlockRow row) {
        Stage stage = stage(row.stage());
        switch (stage) {
            case COPIES -> file.grouping().putEdges(Joining.COPIES, row.key(), joined(row.edges()));
            case RESOLVE -> file.grouping().putEdges(Joining.ENTITIES, row.key(), joined(row.edges()));
            case RECONCILE -> {
                file.comparisons().putVerdicts(row.key(), row.verdicts());
                file.grouping().putEdges(Joining.GATHERINGS, row.key(), joined(row.edges()));
                file.grouping().putEdges(Joining.UTTERANCES, row.key(), joined(row.utterances()));
            }
        }
        if (!row.passedOver().isEmpty()) {
            file.grouping()
                    .putPassedOver(
                            stage,
                            row.key(),
                            row.passedOver().stream()
                                    .map(each -> new Grouping.PassedOver(
                                            row.key(), each.record(), each.pairs(), each.detail()))
                                    .toList());
        }
    }

    private static List<Grouping.Joined> joined(Collection<BlockRow.EdgeRow> edges) {
        return edges.stream()
                .map(edge -> new Grouping.Joined(edge.a(), edge.b(), edge.reason()))
                .toList();
    }

    private void compared() {
        some(TableNames.ENTITIES, Entity.class, all -> file.entities().replace(List.of(), all));
        some(TableNames.COPIES, CopyCluster.class, all -> file.comparisons().replaceCopies(List.of(), all));
        for (String table : List.of(TableNames.EVENTS, TableNames.SERIES, TableNames.TIES)) {
            some(table, Gathering.class, all -> file.comparisons().replaceGatherings(List.of(), all));
        }
        some(TableNames.ORIGINS, Origins.class, all -> file.comparisons().replaceOrigins(List.of(), all));
    }
}
