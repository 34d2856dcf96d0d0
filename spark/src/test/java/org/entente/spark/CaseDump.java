package org.entente.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.codec.Json;
import org.entente.model.Id;

/** All that a case holds, in lines that two cases may be held against each other by. */
final class CaseDump {
    private CaseDump() {}

    static List<String> of(Path path) {
        List<String> lines = new ArrayList<>();
        try (CaseFile file = CaseFile.openForReading(path)) {
            for (DocumentSummary document : file.evidence().documents()) {
                lines.add("document " + document);
                lines.add(Json.write(file.evidence().document(document.id()).orElseThrow()));
                lines.add("original " + file.evidence().original(document.id()).orElseThrow().length);
                lines.add(Json.write(file.readings().of(document.id()).orElseThrow()));
            }
            file.evidence().judgements().forEach(each -> lines.add(Json.write(each)));
            file.claims().forEach(row -> lines.add("claim " + row));
            file.claims().forEachMention(each -> lines.add(Json.write(each)));
            file.claims().unapplied().forEach(each -> lines.add(each.toString()));
            file.entities().forEach(each -> lines.add(Json.write(each)));
            file.comparisons().copies().forEach(each -> lines.add(Json.write(each)));
            file.comparisons().verdicts().forEach(each -> lines.add(Json.write(each)));
            file.comparisons().gatherings().forEach(each -> lines.add(Json.write(each)));
            file.comparisons().origins().forEach(each -> lines.add(Json.write(each)));
            for (Stage stage : Stage.values()) {
                for (Id record : file.grouping().records(stage)) {
                    lines.add(stage + " " + record + " " + file.grouping().keysOf(stage, List.of(record)));
                }
                file.grouping().passedOver(stage).forEach(each -> lines.add(each.toString()));
            }
            for (Joining joining : Joining.values()) {
                file.grouping().edges(joining).forEach(each -> lines.add(joining + " " + each));
            }
            lines.add(
                    "settled " + file.derived().settled() + " " + file.derived().settledJudgement());
            lines.add("unsettled " + file.derived().unsettled());
            lines.add("reader " + file.readings().active());
            lines.add("sound " + file.check());
        }
        return lines;
    }
}
