package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.jspecify.annotations.Nullable;

/** Words that are multiples by themselves: "doubled", "threefold", "twice the". */
final class Multiples {
    private record Entry(BigDecimal factor, List<String> followers) {}

    private static final Map<String, Entry> ENTRIES = load();

    private Multiples() {}

    private static Map<String, Entry> load() {
        Map<String, Entry> entries = new HashMap<>();
        for (Map<String, String> row :
                Table.of(Multiples.class, "multiples.tsv").rows()) {
            Entry entry = new Entry(new BigDecimal(Table.cell(row, "factor")), Table.parts(row, "if"));
            Table.parts(row, "words").forEach(word -> entries.put(word, entry));
        }
        return Map.copyOf(entries);
    }

    static @Nullable Numeral read(List<Word> words, int at) {
        String word = words.get(at).lower();
        int last = at;
        boolean hyphenated = at + 2 < words.size()
                && words.get(at + 1).isHyphen()
                && words.get(at + 2).is("fold");
        if (hyphenated) {
            word += "-fold";
            last = at + 2;
        }
        Entry entry = ENTRIES.get(word);
        if (entry == null || words.get(at).isCapitalised() && at > 0) {
            return null;
        }
        boolean follows = entry.followers().isEmpty()
                || last + 1 < words.size()
                        && entry.followers().contains(words.get(last + 1).lower());
        if (!follows) {
            return null;
        }
        BigDecimal factor = entry.factor();
        return new Numeral(at, last, factor, BigDecimal.ZERO, false, false, true, null, null, Numeral.Form.MULTIPLE);
    }
}
