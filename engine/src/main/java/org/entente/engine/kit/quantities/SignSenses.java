package org.entente.engine.kit.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/**
 * Which unit a sign means that can be read in more than one way, by the words near it: a capacitor of "2.5 F", a frost of
 * "25 F". The table {@code signs.tsv} holds them.
 */
final class SignSenses {
    private static final int WORDS_NEAR = 12;
    private static final Map<String, List<Sense>> SENSES = load();

    private enum Stands {
        /** Right behind the number. */
        GLUED,
        /** With a blank before it. */
        APART,
        ANY,
        /** Anywhere, and the word that tells comes next. */
        BEHIND
    }

    private record Sense(Stands stands, UnitEntry unit, List<String> near) {}

    private SignSenses() {}

    private static Map<String, List<Sense>> load() {
        Map<String, List<Sense>> senses = new HashMap<>();
        for (Map<String, String> row : Table.of(SignSenses.class, "signs.tsv").rows()) {
            UnitEntry unit = Units.ofSymbol(Table.cell(row, "unit"));
            if (unit == null) {
                throw new IllegalStateException("no unit " + Table.cell(row, "unit"));
            }
            Stands stands = Stands.valueOf(Table.cell(row, "stands").toUpperCase(Locale.ROOT));
            Sense sense = new Sense(stands, unit, Table.parts(row, "near"));
            senses.merge(
                    Table.cell(row, "sign"), List.of(sense), (one, other) -> Stream.concat(one.stream(), other.stream())
                            .toList());
        }
        return Map.copyOf(senses);
    }

    /** The unit that the sign {@code first..last} means there; null where nothing near tells. */
    static @Nullable UnitEntry of(String sign, List<Word> words, int first, int last) {
        for (Sense sense : SENSES.getOrDefault(sign, List.of())) {
            boolean stands =
                    switch (sense.stands()) {
                        case GLUED -> words.get(first).glued();
                        case APART -> !words.get(first).glued();
                        case ANY, BEHIND -> true;
                    };
            if (stands && isNear(sense, words, first, last)) {
                return sense.unit();
            }
        }
        return null;
    }

    private static boolean isNear(Sense sense, List<Word> words, int first, int last) {
        boolean behind = sense.stands() == Stands.BEHIND;
        int from = behind ? last + 1 : Math.max(0, first - WORDS_NEAR);
        int to = Math.min(words.size(), behind ? last + 2 : last + 1 + WORDS_NEAR);
        StringBuilder near = new StringBuilder(" ");
        for (int at = from; at < to; at++) {
            near.append(at >= first && at <= last ? "" : words.get(at).lower()).append(' ');
        }
        return sense.near().stream().anyMatch(told -> near.indexOf(" " + told + " ") >= 0);
    }
}
