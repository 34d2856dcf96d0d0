package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Block;
import org.entente.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration corpus comes in whole: publisher, date, article without its litter, offsets that hold. */
class DemoCorpusTest {
    private static final Path CORPUS = Path.of("..", "demo", "corpus");
    private static final String UNDATED = "22-armed-force-communique.txt";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesInWithPublisherAndDate(Path file) throws IOException {
        Document document = read(file);
        assertThat(document.title()).isNotBlank();
        assertThat(document.publisher()).isNotBlank();
        assertThat(document.language()).isEqualTo("en");
        if (file.endsWith(UNDATED)) {
            assertThat(document.published()).isNull();
            assertThat(document.notBefore()).hasToString("2025-11-11");
        } else {
            assertThat(document.published()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheArticleAndNoneOfTheLitter(Path file) throws IOException {
        Document document = read(file);
        String words = String.join(
                "\n",
                document.blocks().stream()
                        .filter(Block::isRead)
                        .map(block -> block.span().in(document.text()))
                        .toList());
        assertThat(words.split("\\s+")).hasSizeBetween(150, 700);
        assertThat(words)
                .doesNotContainIgnoringCase("cookies")
                .doesNotContainIgnoringCase("newsletter")
                .doesNotContainIgnoringCase("share this")
                .doesNotContainIgnoringCase("comments below")
                .doesNotContainIgnoringCase("email address")
                .doesNotContainIgnoringCase("subscribe")
                .doesNotContainIgnoringCase("find out more")
                .doesNotContainIgnoringCase("rights reserved")
                .doesNotContainIgnoringCase("read more");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheSameEachTimeAndHasNothingOutsideItsBlocks(Path file) throws IOException {
        Document document = read(file);
        assertThat(read(file)).isEqualTo(document);
        StringBuilder rest = new StringBuilder(document.text());
        for (Block block : document.blocks().reversed()) {
            rest.delete(block.span().start(), block.span().end());
        }
        assertThat(rest.toString()).isBlank();
    }

    private static Document read(Path file) throws IOException {
        return Formats.ingest().ingest(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
