package org.entente.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.codec.Json;
import org.entente.model.Id;

/** All that a case holds, in lines that two cases may be held against each other by. */
final class CaseDump {
    private static final int DIGESTED_LINES = 1_000;

    private CaseDump() {}

    static List<String> of(Path path) {
        List<String> lines = new ArrayList<>();
        each(path, lines::add);
        return lines;
    }

    /** How many lines there are, and their digest after each thousand: what two large cases are held against each other by. */
    static List<String> digests(Path path) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        List<String> digests = new ArrayList<>();
        long[] count = {0};
        each(path, line -> {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            if (++count[0] % DIGESTED_LINES == 0) {
                digests.add(HexFormat.of().formatHex(digest.digest()) + " " + line);
            }
        });
        digests.add(count[0] + " lines " + HexFormat.of().formatHex(digest.digest()));
        return digests;
    }

    private static void each(Path path, Consumer<String> lines) {
        try (CaseFile file = CaseFile.openForReading(path)) {
            for (DocumentSummary document : file.evidence().documents()) {
                lines.accept("document " + document);
                lines.accept(Json.write(file.evidence().document(document.id()).orElseThrow()));
                lines.accept(
                        "original " + file.evidence().original(document.id()).orElseThrow().length);
                lines.accept(Json.write(file.readings().of(document.id()).orElseThrow()));
            }
            file.evidence().judgements().forEach(each -> lines.accept(Json.write(each)));
            file.claims().forEach(row -> lines.accept("claim " + row));
            file.claims().mentions().forEach(each -> lines.accept(Json.write(each)));
            file.claims().unapplied().forEach(each -> lines.accept(each.toString()));
            file.entities().forEach(each -> lines.accept(Json.write(each)));
            file.comparisons().copies().forEach(each -> lines.accept(Json.write(each)));
            file.comparisons().verdicts().forEach(each -> lines.accept(Json.write(each)));
            file.comparisons().gatherings().forEach(each -> lines.accept(Json.write(each)));
            file.comparisons().origins().forEach(each -> lines.accept(Json.write(each)));
            for (Stage stage : Stage.values()) {
                for (Id record : file.grouping().records(stage)) {
                    lines.accept(stage + " " + record + " " + file.grouping().keysOf(stage, List.of(record)));
                }
                file.grouping().passedOver(stage).forEach(each -> lines.accept(each.toString()));
            }
            for (Joining joining : Joining.values()) {
                file.grouping().edges(joining).forEach(each -> lines.accept(joining + " " + each));
            }
            lines.accept(
                    "settled " + file.derived().settled() + " " + file.derived().settledJudgement());
            lines.accept("unsettled " + file.derived().unsettled());
            lines.accept("reader " + file.readings().active());
            lines.accept("sound " + file.check());
        }
    }
}
