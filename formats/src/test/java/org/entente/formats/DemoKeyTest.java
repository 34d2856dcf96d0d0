package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.Block;
import org.entente.model.Bound;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.junit.jupiter.api.Test;

/** The reader's-eye key of the demonstration corpus fits its texts: each of its words stands in them once. */
class DemoKeyTest {
    private static final Path DEMO = Path.of("..", "demo");

    private final Map<String, String> words = new HashMap<>();

    @Test
    void everyRowFindsItsWordsOnceInWhatIsReadOfItsDocument() throws IOException {
        List<String> astray = new ArrayList<>();
        for (JsonNode row : rows()) {
            switch (row.path("row").asText()) {
                case "figure" -> {
                    check(row, row.path("in").asText(), astray);
                    if (!row.path("in").asText().contains(row.path("exact").asText())) {
                        astray.add(row.toString());
                    }
                }
                case "claim" -> check(row, row.path("in").asText(), astray);
                case "comparison" -> {
                    check(row.path("a"), row.path("a").path("exact").asText(), astray);
                    check(row.path("b"), row.path("b").path("exact").asText(), astray);
                }
                case "copies" ->
                    row.path("files")
                            .forEach(file -> assertThat(text(file.asText())).isNotBlank());
                default -> astray.add(row.toString());
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void everyCodeIsOneOfTheModels() throws IOException {
        for (JsonNode row : rows()) {
            switch (row.path("row").asText()) {
                case "figure" -> Bound.ofCode(row.path("bound").asText());
                case "claim" -> {
                    ClaimKind.ofCode(row.path("kind").asText());
                    Mode.ofCode(row.path("mode").asText());
                    Factuality.ofCode(row.path("factuality").asText());
                }
                case "comparison" -> Relation.ofCode(row.path("relation").asText());
                default -> assertThat(row.path("files")).isNotEmpty();
            }
        }
    }

    private void check(JsonNode place, String exact, List<String> astray) {
        String text = text(place.path("file").asText());
        if (exact.isEmpty() || text.indexOf(exact) < 0 || text.indexOf(exact) != text.lastIndexOf(exact)) {
            astray.add(place.toString());
        }
    }

    private String text(String file) {
        return words.computeIfAbsent(file, DemoKeyTest::read);
    }

    private static String read(String file) {
        try {
            Document document = Formats.ingest()
                    .ingest(file, Files.readAllBytes(DEMO.resolve("corpus").resolve(file)));
            return document.blocks().stream()
                    .filter(Block::isRead)
                    .map(block -> block.span().in(document.text()))
                    .collect(Collectors.joining("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> rows() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DEMO.resolve("expected.jsonl"))) {
            rows.add(json.readTree(line));
        }
        return rows;
    }
}
