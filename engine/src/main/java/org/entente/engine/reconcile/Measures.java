package org.entente.engine.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.Units;
import org.entente.model.Figure;
import org.entente.model.Measure;
import org.jspecify.annotations.Nullable;

/** Which measures are one for comparing, and what sort of amounts they have. Immutable and thread-safe. */
final class Measures {
    /** What may become of figures of a measure. */
    enum Nature {
        /** It grows while a happening is counted, and reports of it follow. */
        TOLL,
        /** A property that keeps until something is rebuilt. */
        STANDING,
        /** Of a stretch of time. */
        FLOW,
        /** Anything else that is counted. */
        COUNT
    }

    private record Group(String name, Nature nature, String anyOf, String title, SortedSet<String> words) {}

    private static final Map<String, Group> GROUPS = groups();

    private Measures() {}

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        for (Map<String, String> row : Table.of(Measures.class, "measures.tsv").rows()) {
            SortedSet<String> words = new TreeSet<>();
            Table.parts(row, "words").forEach(word -> words.add(Words.stem(word)));
            Nature nature = Nature.valueOf(Table.cell(row, "nature").toUpperCase(Locale.ROOT));
            Group group = new Group(
                    Table.cell(row, "group"), nature, Table.cell(row, "any of"), Table.cell(row, "title"), words);
            for (String measure : Table.parts(row, "measures")) {
                groups.put(measure, group);
            }
        }
        return Map.copyOf(groups);
    }

    /** What stands for a measure in keys: two measures of one name are one for comparing. */
    static String nameOf(Measure measure) {
        Group group = GROUPS.get(measure.code());
        return group == null ? Words.stem(String.join("-", Words.of(measure.code()))) : group.name();
    }

    static boolean alike(Measure one, Measure other) {
        return nameOf(one).equals(nameOf(other));
    }

    /**
     * Whether one of two figures is of a measure that merely stands for its dimension: a distance may be
     * somebody's range. Such two may agree; they never disagree.
     */
    static boolean mayBeAlike(Figure one, Figure other) {
        return isAnyOf(one) || isAnyOf(other);
    }

    private static boolean isAnyOf(Figure figure) {
        Group group = GROUPS.get(figure.measure().code());
        return group != null && !group.anyOf().isEmpty() && group.anyOf().equals(Units.dimensionOf(figure.unit()));
    }

    /** What stands for a figure's measure in keys: its dimension where it has one, since measures may merge in it. */
    static String keyOf(Figure figure) {
        String dimension = Units.dimensionOf(figure.unit());
        return dimension.isEmpty() ? nameOf(figure.measure()) : "any " + dimension;
    }

    static Nature natureOf(Measure measure) {
        Group group = GROUPS.get(measure.code());
        return group == null ? Nature.COUNT : group.nature();
    }

    /** Stems of the words that only repeat the measure. */
    static SortedSet<String> wordsOf(Measure measure) {
        SortedSet<String> words = new TreeSet<>();
        Group group = GROUPS.get(measure.code());
        if (group != null) {
            words.addAll(group.words());
        }
        List.of(measure.code().split("-")).forEach(word -> words.add(Words.stem(word)));
        return words;
    }

    /** How a title of a series begins: {@code Killed}. */
    static String title(Measure measure) {
        @Nullable Group group = GROUPS.get(measure.code());
        return group == null ? Words.capitalised(measure.code().replace('-', ' ')) : group.title();
    }
}
