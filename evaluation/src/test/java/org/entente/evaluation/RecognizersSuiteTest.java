package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.evaluation.RecognizersSuite.Entity;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecognizersSuiteTest {
    @TempDir
    private Path folder;

    private Result score(String path, String json, Entity... found) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        return Evaluation.run(new RecognizersSuite((model, text, date) -> List.of(found)), folder, Fold.ALL, null);
    }

    @Test
    void aCasePassesWhereAllSpansAndAllValuesAreRight() throws IOException {
        Result result = score("NumberWithUnit/English/DimensionModel.json", """
                [{"Input": "a rope of 40 m", "Results": [{"Text": "40 m", "Start": 10, "End": 13,
                  "Resolution": {"value": "40", "unit": "Meter"}}]},
                 {"Input": "a rope of 50 m", "Results": [{"Text": "50 m", "Start": 10, "End": 13,
                  "Resolution": {"value": "50", "unit": "Meter"}}]},
                 {"Input": "a rope", "Results": []}]""", new Entity(10, 14, "40.0", "meter"));
        assertThat(result.metrics().get("NumberWithUnit.detection")).isEqualTo(2.0 / 3);
        assertThat(result.metrics().get("NumberWithUnit.resolution")).isEqualTo(1.0 / 3);
        assertThat(result.metrics()).hasSize(2);
    }

    @Test
    void takesLengthsAndTimexValuesToo() throws IOException {
        Result result = score("DateTime/English/DateParser.json", """
                [{"Input": "on May 2", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
                  "Results": [{"Text": "May 2", "Start": 3, "Length": 5, "Value": {"Timex": "XXXX-05-02"}}]}]""", new Entity(3, 8, "xxxx-05-02", ""));
        assertThat(result.metrics()).containsEntry("DateTime.resolution", 1.0);
    }

    @Test
    void aFileInNoKnownFolderIsNamed() {
        assertThatThrownBy(() -> score("Other/English/DateParser.json", "[]"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("DateParser.json");
    }

    private static String found(String model, String text, @Nullable LocalDate date) {
        return RecognizersReader.find(model, text, date).stream()
                .map(one -> text.substring(one.start(), one.end()) + " = " + one.value()
                        + (one.unit().isEmpty() ? "" : " " + one.unit()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            NumberModel             ¦ Seven of 12 came.                ¦ Seven = 7 | 12 = 12
            NumberRangeModel        ¦ It weighs from 30 to 45.         ¦ from 30 to 45 = [30,45)
            NumberRangeModel        ¦ It weighs at least 30.           ¦ at least 30 = [30,)
            NumberRangeModel        ¦ It weighs 30 or less, says he.   ¦ 30 or less = (,30]
            NumberRangeModel        ¦ over 20 but less than 40         ¦ over 20 but less than 40 = (20,40)
            OrdinalModel            ¦ the sixty first and last ship    ¦ sixty first = 61 | last = end+0
            OrdinalModelSuppressExtendedTypes ¦ the 3rd and last ship   ¦ 3rd = 3
            PercentModel            ¦ a percentage of 8, then 9%       ¦ percentage of 8 = 8% | 9% = 9%
            CurrencyModel           ¦ for 900 pesetas or $4            ¦ 900 pesetas = 900 Peseta | $4 = 4 Dollar
            DimensionModel          ¦ 8 to 12 feet wide                ¦ 12 feet = 12 foot
            AgeModel                ¦ a boat 18 months old             ¦ 18 months old = 18 month
            TemperatureModel        ¦ 30 degrees celsius in fahrenheit ¦ 30 degrees celsius = 30 C | fahrenheit =  F
            DateParser              ¦ They met yesterday.              ¦ yesterday = 2024-11-19
            """)
    void tellsWhatEntenteFindsAsTheSuiteDoes(String model, String text, String entities) {
        assertThat(found(model, text, LocalDate.of(2024, 11, 20))).isEqualTo(entities);
    }

    @Test
    void numbersAreEqualByValueAndAllElseByLetters() {
        assertThat(RecognizersSuite.isSame("1E-07", "0.0000001")).isTrue();
        assertThat(RecognizersSuite.isSame("[1,2)", "[1,2]")).isFalse();
        assertThat(RecognizersSuite.isSame("null", "")).isTrue();
    }
}
