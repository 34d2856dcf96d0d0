package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {
    @Test
    void quotedCellsHoldCommasMarksAndLineBreaks() {
        Csv csv = Csv.parse("\uFEFFa,\"b, \"\"c\"\"\nd\",\r\n\n1,2\n");
        assertThat(csv.rows())
                .containsExactly(new Csv.Row(1, List.of("a", "b, \"c\"\nd", "")), new Csv.Row(4, List.of("1", "2")));
        assertThat(csv.refused()).isEmpty();
    }

    @Test
    void aMarkThatIsNeverClosedSpoilsItsOwnLineOnly() {
        Csv csv = Csv.parse("a,b\n1,\"two\n3,four\n");
        assertThat(csv.rows()).containsExactly(new Csv.Row(1, List.of("a", "b")), new Csv.Row(3, List.of("3", "four")));
        assertThat(csv.refused()).containsExactly(new Csv.Refused(2, "a quotation mark is not closed"));
    }

    @Test
    void aShortRowHasEmptyCells() {
        assertThat(Csv.parse("a").rows().getFirst().cell(4)).isEmpty();
    }
}
