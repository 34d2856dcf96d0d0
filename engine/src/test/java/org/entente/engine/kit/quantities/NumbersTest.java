package org.entente.engine.kit.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    private static String read(String text) {
        return Numbers.find(text).stream()
                .map(number -> number.span().in(text) + " = "
                        + number.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            Page 12 of 1987 and Route 66.      ¦ 12 = 12 | 1987 = 1987 | 66 = 66
            a value of 4.2x10^-3               ¦ 4.2x10^-3 = 0.0042
            a value of 7e3                     ¦ 7e3 = 7000
            a value of 3^4                     ¦ 3^4 = 81
            some 52 000 crates                 ¦ 52 000 = 52000
            some 1,23,45,678 rupees            ¦ 1,23,45,678 = 12345678
            five lakh crore                    ¦ five lakh crore = 5000000000000
            six million and a half             ¦ six million and a half = 6500000
            four and three eighths             ¦ four and three eighths = 4.375
            one hundred and four               ¦ one hundred and four = 104
            minus two point five               ¦ minus two point five = -2.5
            nought point nought four           ¦ nought point nought four = 0.04
            three out of eight                 ¦ three out of eight = 0.375
            3 3/4 turns                        ¦ 3 3/4 = 3.75
            quarter million                    ¦ quarter million = 250000
            5 hundred and 12 men               ¦ 5 hundred and 12 = 512
            on 4/28/2017                       ¦ 4 = 4 | 28 = 28 | 2017 = 2017
            10.20.30.40                        ¦ 10 = 10 | 20 = 20 | 30 = 30 | 40 = 40
            ٣٫٥ metres                         ¦ ٣٫٥ = 3.5
            two dozens of them                 ¦ two dozens = 24
            """)
    void readsNumbersOfEveryForm(String text, String numbers) {
        assertThat(read(text)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 250ml can", "an A4 sheet", "the second one-off thing's end", "He came last."})
    void lettersGluedToDigitsMakeANameOrAnAmount(String text) {
        assertThat(Numbers.find(text))
                .extracting(number -> number.span().in(text))
                .isSubsetOf("one");
    }

    @Test
    void neverFailsOnNumbersWithoutMeasure() {
        assertThat(read("9".repeat(400))).endsWith("9");
        assertThat(Numbers.find("1e999999999 and 2^999999999 and 1e99999999999999999999"))
                .isNotEmpty();
        assertThat(Numbers.find("0^-1, 5 over 0, 1/0 and 0/0")).isNotEmpty();
        assertThat(Numbers.find("")).isEmpty();
    }

    @Test
    void tellsThePlaceOfAnOrdinal() {
        assertThat(place("twenty", "-", "third")).isEqualTo("3 words: 23");
        assertThat(place("one", "hundred", "and", "fifth")).isEqualTo("4 words: 105");
        assertThat(place("two", "hundredth")).isEqualTo("2 words: 200");
        assertThat(place("third", "quay")).isEqualTo("1 words: 3");
        assertThat(Ordinals.read(List.of("quay"))).isNull();
        assertThat(Ordinals.read(List.of("and", "third"))).isNull();
    }

    private static String place(String... words) {
        Ordinals.Read read = Ordinals.read(List.of(words));
        assertThat(read).isNotNull();
        BigDecimal place = read == null ? BigDecimal.ZERO : read.place();
        return (read == null ? 0 : read.words()) + " words: " + place.toPlainString();
    }
}
