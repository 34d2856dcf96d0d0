package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.jspecify.annotations.Nullable;

/**
 * A word of the lexicon of numbers.
 *
 * @param value what it stands for; a factor for magnitudes, a denominator's inverse for fractions
 * @param kind how it joins with others
 */
record NumberWord(BigDecimal value, Kind kind) {
    enum Kind {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        MAGNITUDE,
        /** Digits with a letter glued on: 25k. */
        LETTER,
        DOZEN,
        FRACTION
    }

    private static final Map<String, NumberWord> WORDS = load();

    private static Map<String, NumberWord> load() {
        Map<String, NumberWord> words = new HashMap<>();
        for (Map<String, String> row : Table.of(NumberWord.class, "numbers.tsv").rows()) {
            String[] value = Table.cell(row, "value").split("/");
            BigDecimal number = new BigDecimal(value[0]);
            if (value.length == 2) {
                number = number.divide(new BigDecimal(value[1]), java.math.MathContext.DECIMAL64);
            }
            NumberWord word = new NumberWord(number, Kind.valueOf(Table.cell(row, "kind")));
            List<String> forms = Table.parts(row, "words");
            for (String form : forms) {
                if (words.put(form, word) != null) {
                    throw new IllegalStateException("a number word stands twice: " + form);
                }
            }
        }
        return Map.copyOf(words);
    }

    static @Nullable NumberWord of(String lower) {
        return WORDS.get(lower);
    }

    static boolean is(String lower, Kind kind) {
        NumberWord word = WORDS.get(lower);
        return word != null && word.kind == kind;
    }

    /** Whether it can begin a number in words. */
    boolean isCardinal() {
        return switch (kind) {
            case UNIT, TEEN, TEN, HUNDRED, MAGNITUDE, DOZEN -> true;
            case LETTER, FRACTION -> false;
        };
    }
}
