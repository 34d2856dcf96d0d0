package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.jspecify.annotations.Nullable;

/** Vague amounts, as intervals: "dozens" is 24 to 99, "several hundred" 300 to 999. */
final class Vague {
    /**
     * A vague amount.
     *
     * @param words in lower case
     * @param scales whether a magnitude may follow: "several thousand", not "dozens thousand"
     */
    private record Entry(List<String> words, BigDecimal low, BigDecimal high, boolean scales) {}

    private static final List<Entry> ENTRIES = Table.of(Vague.class, "vague.tsv").rows().stream()
            .flatMap(row -> Table.parts(row, "words").stream().map(form -> entry(form, row)))
            .sorted(Comparator.comparing(entry -> -entry.words().size()))
            .toList();

    private Vague() {}

    private static Entry entry(String form, Map<String, String> row) {
        return new Entry(
                List.of(form.split(" ")),
                new BigDecimal(Table.cell(row, "low")),
                new BigDecimal(Table.cell(row, "high")),
                Table.cell(row, "scales").equals("yes"));
    }

    static @Nullable Numeral read(List<Word> words, int at) {
        for (Entry entry : ENTRIES) {
            if (matches(words, at, entry.words())) {
                return of(words, at, entry);
            }
        }
        return null;
    }

    private static Numeral of(List<Word> words, int at, Entry entry) {
        int last = at + entry.words().size() - 1;
        Numeral plain = Numeral.between(at, last, entry.low(), entry.high(), Numeral.Form.VAGUE);
        if (!entry.scales() || last + 1 >= words.size()) {
            return plain;
        }
        NumberWord next = NumberWord.of(words.get(last + 1).lower());
        boolean factor = next != null
                && (next.kind() == NumberWord.Kind.HUNDRED
                        || next.kind() == NumberWord.Kind.MAGNITUDE
                        || next.kind() == NumberWord.Kind.DOZEN);
        if (!factor || next == null) {
            return plain;
        }
        BigDecimal scale = next.value();
        NumberWord second =
                last + 2 < words.size() ? NumberWord.of(words.get(last + 2).lower()) : null;
        boolean hundreds = next.kind() == NumberWord.Kind.HUNDRED
                && second != null
                && second.kind() == NumberWord.Kind.MAGNITUDE; // "several hundred thousand"
        if (hundreds && second != null) {
            scale = scale.multiply(second.value());
        }
        BigDecimal low = entry.low().multiply(scale);
        BigDecimal high = entry.high().add(BigDecimal.ONE).multiply(scale).subtract(BigDecimal.ONE);
        return Numeral.between(at, last + (hundreds ? 2 : 1), low, high, Numeral.Form.VAGUE);
    }

    private static boolean matches(List<Word> words, int at, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
