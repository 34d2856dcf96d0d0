package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdtfTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "2022, 2022-01-01, 2022-12-31",
                "2022-06, 2022-06-01, 2022-06-30",
                "2024-02, 2024-02-01, 2024-02-29",
                "2100-02, 2100-02-01, 2100-02-28",
                "2022-06-08, 2022-06-08, 2022-06-08",
                "195X, 1950-01-01, 1959-12-31",
                "19XX, 1900-01-01, 1999-12-31",
                "2022~, 2022-01-01, 2022-12-31",
                "2022-06?, 2022-06-01, 2022-06-30",
                "2022-06-08%, 2022-06-08, 2022-06-08",
                "0000, 0000-01-01, 0000-12-31",
                "2025-09/.., 2025-09-01, open",
                "../2025-09, open, 2025-09-30",
                "../.., open, open",
                "2022/2023-02, 2022-01-01, 2023-02-28",
                "2022-05-31/2022-05-31, 2022-05-31, 2022-05-31",
                "198X/199X~, 1980-01-01, 1999-12-31"
            })
    void aTimeSpansItsDays(String text, LocalDate earliest, LocalDate latest) {
        Edtf read = Edtf.of(text);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.earliest()).isEqualTo(earliest);
        assertThat(read.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "x",
                "22",
                "20222",
                "2022-6",
                "2022-13",
                "2022-00",
                "2023-02-29",
                "2022-06-31",
                "2022-06-00",
                "195X-06",
                "1XXX",
                "X950",
                "2022-XX",
                "2022/",
                "/2022",
                "2023/2022",
                "2022-06-08T10:00",
                "2022 ",
                "-2022",
                "2022/2023/2024",
                "\u0662\u0660\u0662\u0662"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.of(text));
    }

    @Test
    void dayAndIntervalWriteThemselves() {
        LocalDate day = LocalDate.of(2025, 3, 2);
        assertThat(Edtf.day(day).text()).isEqualTo("2025-03-02");
        assertThat(Edtf.interval(day, day)).isEqualTo(Edtf.day(day));
        assertThat(Edtf.interval(day, null).text()).isEqualTo("2025-03-02/..");
        assertThat(Edtf.interval(null, day).text()).isEqualTo("../2025-03-02");
        assertThat(Edtf.interval(null, null).text()).isEqualTo("../..");
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.interval(day, day.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-06, true, true",
        "2022-06, 2022, false, true",
        "2022-06, 2022-06, true, true",
        "2022-06, 2022-07, false, false",
        "../2022-06-30, 2022-07, false, false",
        "../2022-07-01, 2022-07, false, true",
        "../.., 2022, true, true",
        "2022, ../.., false, true",
        "2022/.., 2023/.., true, true",
        "2023/.., 2022/.., false, true",
        "../2022, ../2023, false, true",
        "../2021, 2022/.., false, false"
    })
    void timesContainAndOverlap(String one, String other, boolean contains, boolean overlaps) {
        assertThat(Edtf.of(one).contains(Edtf.of(other))).isEqualTo(contains);
        assertThat(Edtf.of(one).overlaps(Edtf.of(other))).isEqualTo(overlaps);
        assertThat(Edtf.of(other).overlaps(Edtf.of(one))).isEqualTo(overlaps);
    }

    @Test
    void listingsRunFromTheOpenStartToTheOpenEnd() {
        List<Edtf> ordered = Stream.of("../2021", "2021", "2021/..", "2021-02", "2021-02~", "2022")
                .map(Edtf::of)
                .toList();
        assertThat(ordered.reversed().stream().sorted(Edtf.order())).isEqualTo(ordered);
    }
}
