package org.entente.engine.kit.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

/** Texts put together at random never make the readers of amounts and times fail, and what they find lies in the text. */
final class RandomTextTest {
    private static final long SEED = Long.getLong("seed", 20_240_720L);
    private static final int TEXTS = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            " ",
            "-",
            "–",
            ",",
            ".",
            "/",
            ":",
            "$",
            "€",
            "%",
            "(",
            ")",
            "'",
            "’",
            "0",
            "1",
            "2",
            "31",
            "99",
            "1,000",
            "1.000",
            "1.000,50",
            "2024",
            "1999",
            "١٢",
            "३",
            "½",
            "⁄",
            "°",
            "°C",
            "km",
            "mph",
            "m",
            "k",
            "bn",
            "million",
            "dozen",
            "hundreds of",
            "several",
            "twenty",
            "one",
            "and",
            "a",
            "half",
            "third",
            "to",
            "from",
            "between",
            "up to",
            "at least",
            "or more",
            "per",
            "a day",
            "barrels",
            "ships",
            "people",
            "US",
            "A$",
            "minus",
            "on",
            "since",
            "February",
            "31 February",
            "May",
            "late",
            "mid",
            "Monday",
            "last",
            "next",
            "two weeks",
            "ago",
            "the following day",
            "century",
            "1990s",
            "Q3",
            "10:30",
            "p.m.",
            "was",
            "who",
            "aged",
            "F-16",
            "Boeing 747",
            "doubled",
            "twice",
            "times",
            "fold",
            "\uD83D\uDEA2",
            "\uD83D",
            "\u0000",
            "İ",
            "ß",
            "\n",
            "\u202F",
            "²");

    @Test
    void neverFailsAndFindsOnlyWhatIsThere() {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder built = new StringBuilder();
            int pieces = 1 + random.nextInt(14);
            for (int piece = 0; piece < pieces; piece++) {
                built.append(PIECES.get(random.nextInt(PIECES.size())));
                built.append(random.nextBoolean() ? " " : "");
            }
            check(built.toString(), "seed " + SEED + ", text " + i);
        }
    }

    private static void check(String text, String which) {
        int end = 0;
        for (QuantityFound found : Quantities.find(text)) {
            assertThat(found.span().end()).as(which + ": " + text).isLessThanOrEqualTo(text.length());
            assertThat(found.span().contains(found.number()))
                    .as(which + ": " + text)
                    .isTrue();
            assertThat(found.number().start()).as(which + ": " + text).isGreaterThanOrEqualTo(end);
            end = found.number().end();
        }
        if (text.isEmpty()) {
            return;
        }
        for (TimeFound found : Times.find(text, new Span(0, text.length()), TODAY)) {
            assertThat(found.span().end()).as(which + ": " + text).isLessThanOrEqualTo(text.length());
        }
    }
}
