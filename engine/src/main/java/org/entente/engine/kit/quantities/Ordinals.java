package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ordinals in words and their place: "third", "fifty-fourth", "one hundred and fifth"; and as denominators in the plural. */
public final class Ordinals {
    static final int WORDS_MAX = 7;
    private static final Map<String, Integer> IRREGULAR = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("quarter", 4),
            Map.entry("fifth", 5),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("nineth", 9),
            Map.entry("twelfth", 12),
            Map.entry("half", 2),
            Map.entry("halve", 2));

    private Ordinals() {}

    /**
     * An ordinal.
     *
     * @param words how many words and hyphens it takes
     * @param place its place
     */
    public record Read(int words, BigDecimal place) {}

    /** The longest ordinal that {@code words}, in lower case, begin with; null where they begin with none. */
    public static @Nullable Read read(List<String> words) {
        for (int length = Math.min(WORDS_MAX, words.size()); length >= 1; length--) {
            BigDecimal last = single(words.get(length - 1));
            if (last == null) {
                continue;
            }
            BigDecimal place = length == 1 ? last : compound(words.subList(0, length - 1), last);
            if (place != null) {
                return new Read(length, place);
            }
        }
        return null;
    }

    /** "third", "thirds", "twentieth", "hundredth", "trillionths". */
    private static @Nullable BigDecimal single(String word) {
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        Integer irregular = IRREGULAR.get(singular);
        if (irregular != null) {
            return new BigDecimal(irregular);
        }
        if (!singular.endsWith("th")) {
            return null;
        }
        String stem = singular.substring(0, singular.length() - 2);
        NumberWord word1 = NumberWord.of(stem.endsWith("ie") ? stem.substring(0, stem.length() - 2) + "y" : stem);
        return word1 == null || !word1.isCardinal() ? null : word1.value();
    }

    /** Words before the last one: "fifty -", "one hundred and", "three". */
    private static @Nullable BigDecimal compound(List<String> words, BigDecimal last) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        boolean tens = false;
        if (NumberWord.of(words.getFirst()) == null) {
            return null;
        }
        for (String word : words) {
            if (word.equals("-") || word.equals("and")) {
                continue;
            }
            NumberWord number = NumberWord.of(word);
            if (number == null || !number.isCardinal()) {
                return null;
            }
            switch (number.kind()) {
                case UNIT, TEEN, TEN -> current = current.add(number.value());
                case HUNDRED -> current = current.max(BigDecimal.ONE).multiply(number.value());
                default -> {
                    total = total.add(current.max(BigDecimal.ONE).multiply(number.value()));
                    current = BigDecimal.ZERO;
                }
            }
            tens = number.kind() == NumberWord.Kind.TEN
                    || number.kind() == NumberWord.Kind.HUNDRED
                    || number.kind() == NumberWord.Kind.MAGNITUDE;
        }
        boolean factor = last.compareTo(new BigDecimal(100)) >= 0;
        if (factor) {
            return total.add(current.max(BigDecimal.ONE).multiply(last));
        }
        return tens
                        && (current.signum() == 0
                                || current.remainder(BigDecimal.TEN).signum() == 0)
                ? total.add(current).add(last)
                : null;
    }
}
