package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String BODY =
            "The harbour was closed on Monday.\n\nIt opened again on Tuesday, the master said.\n";

    @Test
    void theLightHeaderBecomesMetadataAndItsTitleABlock() {
        Document document = read("Title: A harbour opens\nPublisher: Harbour Post\nPublished: 2025-03-04\n\n" + BODY);
        assertThat(document.title()).isEqualTo("A harbour opens");
        assertThat(document.publisher()).isEqualTo("Harbour Post");
        assertThat(document.published()).isEqualTo(new Dated(LocalDate.of(2025, 3, 4), "header", "2025-03-04"));
        assertThat(words(document)).startsWith("A harbour opens", "The harbour was closed on Monday.");
        assertThat(document.blocks().getFirst().kind()).isEqualTo(BlockKind.TITLE);
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void aKeyBelowTheFirstLineIsText() {
        Document document = read("From the files.\nPublisher: Harbour Post\n\n" + BODY);
        assertThat(document.publisher()).isNull();
        assertThat(document.text()).contains("Publisher: Harbour Post");
    }

    @Test
    void aDateThatCannotBeReadIsKeptAndMarked() {
        Document document = read("Title: A harbour opens\nPublished: last Tuesday\n\n" + BODY);
        assertThat(document.published()).isNull();
        assertThat(document.blocks())
                .anyMatch(block -> "header-unreadable".equals(block.skipReason())
                        && block.span().in(document.text()).equals("Published: last Tuesday"));
    }

    @Test
    void anUndatedTextSaysBeforeWhichDayItCannotHaveBeenWritten() {
        Document document = read("The ship sank on 3 March 2024. The owners will meet on 9 May 2024.");
        assertThat(document.published()).isNull();
        assertThat(document.notBefore()).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void linesBrokenToAWidthAreOneParagraph() {
        Document document = read("The harbour was closed on Monday after the storm had taken\n"
                + "two cranes and the roof of the customs house, and it is to\nopen again today.\n\nNobody was hurt.");
        assertThat(words(document)).hasSize(2);
        assertThat(words(document).getFirst()).contains("taken two cranes");
    }

    @Test
    void aLineToAParagraphStaysApartWithItsHeading() {
        Document document = read("The ships came.\n1. Who Sent Them\nThe port authority had asked for eleven"
                + " ships, of which nine came.\n2. Who Paid\nThe master of the port says that he did so himself.");
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        BlockKind.PARAGRAPH,
                        BlockKind.LITTER,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH,
                        BlockKind.LITTER,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH);
    }

    @Test
    void listItemsLoseTheirSignsAndNothingElse() {
        Document document =
                read("The port needs three things:\n\n- two cranes, each of 40 tonnes\n- a pilot\n- money\n");
        assertThat(document.blocks().stream().filter(block -> block.kind() == BlockKind.LIST_ITEM))
                .hasSize(3);
        assertThat(document.text()).contains("- two cranes, each of 40 tonnes");
    }

    @Test
    void theEncodingsOfTheFieldGiveOneText() {
        String text = "The café at Curaçao’s port was “open”.";
        for (String charset : List.of("UTF-8", "windows-1252")) {
            assertThat(read(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
        }
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(text);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).text())
                .isEqualTo(text);
    }

    @Test
    void oneDamagedPlaceInALongTextShowsAsSuch() {
        byte[] text =
                ("The café at the port was open. ".repeat(60) + "Caf# was closed.").getBytes(StandardCharsets.UTF_8);
        text[text.length - "# was closed.".length()] = (byte) 0xE9;
        assertThat(read(text).text()).endsWith("Caf\uFFFD was closed.");
    }

    @Test
    void everyCharacterOutsideBlocksIsWhiteSpace() {
        Document document = read("Title: A harbour opens\n\n1. One\n\n" + BODY + "\nThe list follows:\n\n" + BODY);
        StringBuilder rest = new StringBuilder(document.text());
        for (Block block : document.blocks().reversed()) {
            rest.delete(block.span().start(), block.span().end());
        }
        assertThat(rest.toString()).isBlank();
    }

    private static Document read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document read(byte[] bytes) {
        return Formats.ingest().ingest("note.txt", bytes);
    }

    private static List<String> words(Document document) {
        return document.blocks().stream()
                .filter(Block::isRead)
                .map(block -> block.span().in(document.text()))
                .toList();
    }
}
