package org.entente.engine.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.Units;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Measure;

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

    private record Group(
            String name,
            Nature nature,
            String of,
            String anyOf,
            List<String> refines,
            String title,
            SortedSet<String> words) {}

    /** Measures that tell that somebody was counted, and not what befell them. */
    private static final Set<String> UNTOLD = Set.of("people", "person", "life", "time", "soul");

    /** Words that say no more than that somebody is counted. */
    private static final Set<String> OF_COUNTING = Words.stems(
            "put add bring take make have has had is are was were be been include count number total reach rise rose stand stood list say report so far least more now already");

    private static final Map<String, Group> GROUPS = groups();
    private static final Map<String, Group> NAMES = names();

    private Measures() {}

    private static Map<String, Group> names() {
        Map<String, Group> names = new HashMap<>();
        GROUPS.values().forEach(group -> names.put(group.name(), group));
        return Map.copyOf(names);
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        for (Map<String, String> row : Table.of(Measures.class, "measures.tsv").rows()) {
            SortedSet<String> words = new TreeSet<>();
            Table.parts(row, "words").forEach(word -> words.add(Words.stem(word)));
            Nature nature = Nature.valueOf(Table.cell(row, "nature").toUpperCase(Locale.ROOT));
            Group group = new Group(
                    Table.cell(row, "group"),
                    nature,
                    Table.cell(row, "of"),
                    Table.cell(row, "any of"),
                    Table.parts(row, "refines"),
                    Table.cell(row, "title"),
                    words);
            for (String measure : Table.parts(row, "measures")) {
                groups.put(measure, group);
            }
        }
        return Map.copyOf(groups);
    }

    /**
     * What stands for a figure's measure: two measures of one name are one for comparing. Where the
     * measure tells no more than that people were counted, or that it is some length or some money, the
     * words of the claim may tell what befell them or what it is of.
     *
     * @param near stems of the claim's own words
     * @param parties stems of the words for those whom the claim is about
     * @param around stems of its sentence, asked where its own words do not tell
     */
    static String nameOf(Figure figure, Set<String> near, Set<String> parties, Set<String> around) {
        String code = figure.measure().code();
        Group group = GROUPS.get(code);
        boolean untold = UNTOLD.contains(code);
        if (untold || isAnyOf(figure)) {
            String dimension = Units.dimensionOf(figure.unit());
            SortedSet<String> told = untold ? tollsIn(near) : refinementsIn(dimension, near);
            if (told.isEmpty() && !(untold && tellsMore(figure, near, parties))) {
                told = untold ? tollsIn(around) : refinementsIn(dimension, around);
            }
            if (told.size() == 1) {
                return told.first();
            }
        }
        return group != null ? group.name() : Words.stem(String.join("-", Words.of(code)));
    }

    /** Whether a claim's own words say more of the people than how many they are: hundreds were sheltering, whoever died beside them. */
    private static boolean tellsMore(Figure figure, Set<String> near, Set<String> parties) {
        SortedSet<String> rest = new TreeSet<>(near);
        rest.removeAll(Words.stems(figure.exact()));
        rest.removeAll(parties);
        rest.removeAll(OF_COUNTING);
        return !rest.isEmpty();
    }

    private static SortedSet<String> refinementsIn(String dimension, Set<String> stems) {
        SortedSet<String> found = new TreeSet<>();
        GROUPS.values().stream()
                .filter(each -> each.refines().contains(dimension))
                .filter(each -> each.words().stream().anyMatch(stems::contains))
                .forEach(each -> found.add(each.name()));
        return found;
    }

    /** The measures of what befalls people and things that words tell: died, were detained. */
    static SortedSet<String> tollsIn(Set<String> stems) {
        SortedSet<String> tolls = new TreeSet<>();
        GROUPS.values().stream()
                .filter(each -> each.nature() == Nature.TOLL)
                .filter(each -> each.words().stream().anyMatch(stems::contains))
                .forEach(each -> tolls.add(each.name()));
        return tolls;
    }

    /** Whether the lexicon has a group of that name. */
    static boolean isListed(String name) {
        return NAMES.containsKey(name);
    }

    /** The nature of the measures of that name. */
    static Nature natureOf(String name) {
        Group group = NAMES.get(name);
        return group == null ? Nature.COUNT : group.nature();
    }

    /** Whether what is of that kind has the lasting property of that name: persons have an age, and things a length. */
    static boolean mayHave(EntityKind kind, String name) {
        Group group = NAMES.get(name);
        return switch (group == null ? "" : group.of()) {
            case "persons" -> kind == EntityKind.PERSON;
            case "things" -> isThing(kind);
            default -> true;
        };
    }

    private static boolean isThing(EntityKind kind) {
        return switch (kind) {
            case PERSON, GROUP, GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION -> false;
            case STATE, VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> true;
        };
    }

    /** Stems of the words that only repeat the measure of that name. */
    static SortedSet<String> wordsOf(String name) {
        Group group = NAMES.get(name);
        return group == null ? new TreeSet<>(Set.of(name)) : group.words();
    }

    /** How a title of a series begins: {@code Killed}. */
    static String title(String name, Measure measure) {
        Group group = NAMES.get(name);
        return group == null ? Words.capitalised(measure.code().replace('-', ' ')) : group.title();
    }

    /**
     * Whether one of two figures is of a measure that merely stands for its dimension: a distance may be
     * somebody's range. Such two may agree; they never disagree.
     */
    static boolean mayBeAlike(Figure one, Figure other) {
        return isAnyOf(one) || isAnyOf(other);
    }

    /** A measure that no lexicon knows (a contract of 40 million) tells no more than its dimension. */
    private static boolean isAnyOf(Figure figure) {
        Group group = GROUPS.get(figure.measure().code());
        String dimension = Units.dimensionOf(figure.unit());
        return !dimension.isEmpty() && (group == null || group.anyOf().equals(dimension));
    }

    /** What stands for a figure's measure in keys: its dimension where it has one, since measures may merge in it. */
    static String keyOf(Figure figure, String name) {
        String dimension = Units.dimensionOf(figure.unit());
        return dimension.isEmpty() || isTimes(figure) ? name : "any " + dimension;
    }

    /** Struck 16 times: a count of strikes, though it has the form of a multiple. */
    static boolean isTimes(Figure figure) {
        return figure.measure().code().equals("time");
    }
}
