package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Te3SuiteTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 20);
    private static final String DOCUMENT = """
            <?xml version="1.0" ?>
            <TimeML><DOCID>ferry</DOCID>
            <DCT><TIMEX3 tid="t0" type="DATE" value="2024-11-20">November 20, 2024</TIMEX3></DCT>
            <TEXT>The ferry <EVENT eid="e1" class="OCCURRENCE">sank</EVENT> \
            <TIMEX3 tid="t1" type="DATE" value="2024-11-18">on Monday</TIMEX3> &amp; lay there for \
            <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>
            """;

    @TempDir
    Path folder;

    @Test
    void scoresSpansAndValuesOfADocument() throws Exception {
        Files.writeString(folder.resolve("ferry.tml"), DOCUMENT);
        Te3Suite suite = new Te3Suite(TimexReader::times, Optional.empty());
        Case<Te3Suite.Gold> document = suite.load(folder).getFirst();
        assertThat(document.id()).isEqualTo("ferry");
        assertThat(document.gold().date()).isEqualTo(DAY);
        assertThat(document.gold().text()).startsWith("The ferry sank on Monday & lay");
        assertThat(suite.metrics(suite.entente().answer(document).counts()))
                .containsEntry("relaxed_f1", 1.0)
                .containsEntry("value_f1", 1.0)
                .containsEntry("strict_f1", 0.5); // the suite's words take in a preposition here
    }

    @Test
    void matchesEachExpressionWithOneOtherEqualSpansFirst() {
        Timex whole = new Timex(new Span(0, 10), "DATE", "2024");
        Timex part = new Timex(new Span(0, 4), "DATE", "2023");
        Counts counts = Te3Suite.counts(List.of(whole, part), List.of(part, part));
        assertThat(counts.get("strict.correct")).isEqualTo(1);
        assertThat(counts.get("relaxed.correct")).isEqualTo(2);
        assertThat(counts.get("value.correct")).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoXmlIsNamed() throws Exception {
        Files.writeString(folder.resolve("torn.tml"), "<TimeML><DOCID>torn");
        Te3Suite suite = new Te3Suite(TimexReader::times, Optional.empty());
        assertThatThrownBy(() -> suite.load(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("torn.tml");
    }

    @Test
    void tellsTimesAsTimexDoes() {
        assertThat(values("They met last week, as they do weekly, until the following month."))
                .containsExactly("2024-W46", "P1W", "");
        assertThat(values("It closed at 3 p.m. on Monday and opens early next year."))
                .containsExactly("2024-11-18T15:00", "2025");
        assertThat(values("It takes between 10 and 12 months, recently more."))
                .containsExactly("P10M", "P12M", "PAST_REF");
        assertThat(values("In the last two years, over the summer of 2023 and in the 1950s, it fell for weeks."))
                .containsExactly("P2Y", "2023-SU", "195", "PXW");
        assertThat(values("He, 40 years old, left on Thursday night.")).containsExactly("2024-11-14TNI");
    }

    @Test
    void takesInTheArticleAndTheApostrophe() {
        String text = "After the 90 years came five years' rest.";
        assertThat(TimexReader.times(text, DAY))
                .extracting(time -> time.span().in(text))
                .containsExactly("the 90 years", "five years'");
    }

    private static List<String> values(String text) {
        return TimexReader.times(text, DAY).stream().map(Timex::value).toList();
    }
}
