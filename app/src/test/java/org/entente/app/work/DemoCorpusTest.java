package org.entente.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entente.app.export.Export;
import org.entente.model.Block;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.entente.model.Span;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration corpus through the whole house, with the reader that ships. */
final class DemoCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Kept READER = new Kept(StandardReader.INSTANCE);

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path file = Path.of("");
    private static String exports = "";

    /** Keeps each reading: it depends on nothing but document and date, and takes a second to make. */
    private record Kept(Machine.DocumentReader reader, Map<String, Reading> readings)
            implements Machine.DocumentReader {
        Kept(Machine.DocumentReader reader) {
            this(reader, new ConcurrentHashMap<>());
        }

        @Override
        public Id identity() {
            return reader.identity();
        }

        @Override
        public Reading read(Document document, @Nullable LocalDate published) {
            return readings.computeIfAbsent(document.id() + " " + published, key -> reader.read(document, published));
        }
    }

    @BeforeAll
    static void readTheCorpus() throws IOException {
        file = shared.resolve("demo.entente");
        try (CaseWork work = new CaseWork(file, new Machine(() -> READER, 2))) {
            AddReport report = work.add(inputs(), Progress.NONE);
            assertThat(report.refused()).isEmpty();
        }
        exports = Samples.exports(file);
    }

    static List<Input> inputs() throws IOException {
        Path corpus = Path.of("..", "demo", "corpus");
        try (Stream<Path> files = Files.list(corpus)) {
            return files.sorted().map(path -> Input.ofFile(path, null, null)).toList();
        }
    }

    @Test
    void oneThreadReadsWhatTwoRead() throws IOException {
        Path one = folder.resolve("one.entente");
        Machine.DocumentReader anew = new Kept(READER.reader());
        try (CaseWork work = new CaseWork(one, new Machine(() -> anew, 1))) {
            work.add(inputs(), Progress.NONE);
        }
        assertThat(Samples.exports(one)).isEqualTo(exports);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theOrderAndTheStepsOfAddingDoNotMatter(long seed) throws IOException {
        Random random = new Random(seed);
        List<Input> shuffled = new ArrayList<>(inputs());
        Collections.shuffle(shuffled, random);
        Path other = folder.resolve("other.entente");
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
            try (CaseWork work = new CaseWork(other, new Machine(() -> READER, 2))) {
                work.add(shuffled.subList(from, to), Progress.NONE);
            }
            from = to;
        }
        assertThat(Samples.exports(other)).as("seed " + seed).isEqualTo(exports);
    }

    /** As an older Entente left it: with other keys, under which nothing that comes would meet. */
    @Test
    void aCaseThatOtherRulesMadeIsMadeAnewWhenADocumentIsAdded() throws IOException, SQLException {
        List<Input> inputs = inputs();
        Path old = folder.resolve("old.entente");
        try (CaseWork work = new CaseWork(old, new Machine(() -> READER, 2))) {
            work.add(inputs.subList(1, inputs.size()), Progress.NONE);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE meta SET value = 'others' WHERE name = 'rules'");
                statement.execute("UPDATE block_key SET key = 'other ' || key");
            }
            work.add(inputs.subList(0, 1), Progress.NONE);
            assertThat(work.check()).isEmpty();
        }
        assertThat(Samples.exports(old)).isEqualTo(exports);
    }

    @Test
    void oneMoreDocumentEqualsARebuildFromNothing() throws IOException {
        List<Input> inputs = inputs();
        Path grown = folder.resolve("grown.entente");
        try (CaseWork work = new CaseWork(grown, new Machine(() -> READER, 2))) {
            work.add(inputs.subList(1, inputs.size()), Progress.NONE);
            work.add(inputs.subList(0, 1), Progress.NONE);
            assertThat(Samples.exports(grown)).isEqualTo(exports);
            work.rebuild(Progress.NONE);
        }
        assertThat(Samples.exports(grown)).isEqualTo(exports);
    }

    @Test
    void everyClaimOpensItsPassageAfterTheExportToo() throws IOException {
        try (CaseWork work = new CaseWork(file, new Machine(() -> READER, 1))) {
            CaseView view = work.view();
            List<String> lines = new Export(view).lines(Export.Format.CLAIMS).toList();
            assertThat(lines).isNotEmpty();
            for (String line : lines) {
                JsonNode claim = JSON.readTree(line);
                String text = view.document(Id.of(claim.at("/document/id").asText()))
                        .orElseThrow()
                        .document()
                        .text();
                JsonNode passage = claim.get("passage");
                assertThat(words(text, passage)).isEqualTo(passage.get("exact").asText());
                assertThat(text)
                        .contains(passage.get("prefix").asText()
                                + passage.get("exact").asText()
                                + passage.get("suffix").asText());
                claim.get("participants").forEach(one -> assertThat(words(text, one.get("mention")))
                        .isEqualTo(one.at("/mention/exact").asText()));
                claim.get("figures").forEach(figure -> assertThat(words(text, figure))
                        .isEqualTo(figure.get("exact").asText()));
                claim.get("attribution")
                        .forEach(one -> assertThat(words(text, one)).isNotBlank());
            }
        }
    }

    private static String words(String text, JsonNode span) {
        return text.substring(span.get("start").asInt(), span.get("end").asInt());
    }

    @Test
    void whatIsToldHoldsTogether() {
        try (CaseWork work = new CaseWork(file, new Machine(() -> READER, 1))) {
            CaseView view = work.view();
            for (ClaimView claim : view.claims()) {
                claim.claim().links().forEach(link -> assertThat(view.claim(link.claim()))
                        .as("a link's claim")
                        .isPresent());
                claim.claim().participants().forEach(one -> assertThat(view.entityOf(one.mention()))
                        .as("the entity of " + view.mention(one.mention()).exact())
                        .isPresent());
            }
            for (Verdict verdict : view.verdicts()) {
                assertThat(view.claim(verdict.a())).isPresent();
                assertThat(view.claim(verdict.b())).isPresent();
                assertThat(verdict.reason()).endsWith(".");
            }
        }
    }

    @Test
    void noSentenceIsDroppedSilently() {
        try (CaseWork work = new CaseWork(file, new Machine(() -> READER, 1))) {
            for (DocumentView document : work.view().documents()) {
                Reading reading = work.reading(document.id()).orElseThrow();
                List<Span> told = new ArrayList<>();
                reading.claims().forEach(claim -> told.add(claim.span()));
                reading.skipped().forEach(skipped -> told.add(skipped.span()));
                assertThat(reading.sentences())
                        .allMatch(sentence -> told.stream().anyMatch(sentence::overlaps));
                assertThat(document.document().blocks().stream()
                                .filter(block -> !block.isRead())
                                .map(Block::span))
                        .allMatch(told::contains);
            }
        }
    }
}
