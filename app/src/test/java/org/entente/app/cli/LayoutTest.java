package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.entente.app.work.Progress;
import org.junit.jupiter.api.Test;

final class LayoutTest {
    private final StringWriter printed = new StringWriter();
    private final Layout layout = new Layout(new PrintWriter(printed), 40);

    @Test
    void wrapsAtTheWidthAndKeepsTheIndent() {
        layout.paragraph(4, "one two three four five six seven eight nine ten");
        assertThat(printed.toString().lines())
                .containsExactly("    one two three four five six seven", "    eight nine ten");
    }

    @Test
    void neverCutsAWordThatIsTooLong() {
        assertThat(Layout.wrap("a " + "x".repeat(30) + " b", 10)).containsExactly("a", "x".repeat(30), "b");
    }

    @Test
    void alignsNumbersToTheRightAndWordsToTheLeft() {
        layout.table(2, List.of(List.of("deaths", "7", "last"), List.of("km", "1,000", "words")));
        assertThat(printed.toString().lines()).containsExactly("  deaths      7  last", "  km      1,000  words");
    }

    @Test
    void countsWithTheRightNoun() {
        assertThat(Layout.count(1, "entity", "entities")).isEqualTo("1 entity");
        assertThat(Layout.count(1200, "entity", "entities")).isEqualTo("1,200 entities");
    }

    @Test
    void progressTellsCountRateAndTimeLeft() {
        assertThat(ProgressLine.line(Progress.Stage.READ, 12, 24, 8)).isEqualTo("reading 12 of 24 · 1.5/s · 8 s left");
        assertThat(ProgressLine.line(Progress.Stage.READ, 10, 1210, 10)).endsWith("20 min left");
    }

    @Test
    void progressIsQuietInAPipe() {
        Told told = Told.pipe();
        new ProgressLine(told.terminal()).step(Progress.Stage.READ, 1, 2);
        assertThat(told.err()).isEmpty();
    }

    @Test
    void progressIsDrawnOnATerminalAndTakenAway() {
        Told told = Told.watched();
        ProgressLine line = new ProgressLine(told.terminal());
        line.step(Progress.Stage.READ, 1, 2);
        line.close();
        assertThat(told.err()).contains("reading 1 of 2").endsWith("\r\u001b[K");
    }
}
