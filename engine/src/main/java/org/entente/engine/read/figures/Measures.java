package org.entente.engine.read.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.jspecify.annotations.Nullable;

/** The lexicon of measures: what nouns and verbs make of the amounts that stand with them. */
final class Measures {
    /**
     * A measure.
     *
     * @param code its name: {@code deaths}
     * @param peopleOnly whether its verbs tell it of people alone: killing 11 people, not killing 11 bills
     * @param unit what is counted, where the measure tells it by itself: {@code people}; else empty
     * @param isLevel whether it is a level, which has no running total: a range, a price
     */
    record Entry(String code, boolean peopleOnly, String unit, boolean isLevel) {}

    private static final Map<String, Entry> NOUNS = new HashMap<>();
    private static final Map<String, Entry> OBJECT_VERBS = new HashMap<>();
    private static final Map<String, Entry> SUBJECT_VERBS = new HashMap<>();
    private static final Map<String, Entry> AMOUNT_VERBS = new HashMap<>();
    private static final Map<String, Entry> DIMENSIONS = new HashMap<>();
    private static final Set<String> PEOPLE = new HashSet<>();
    private static final Set<String> HAPPENINGS = new HashSet<>();
    private static final Set<String> ACTORS = new HashSet<>();
    private static final Set<String> VAGUE = new HashSet<>();
    private static final Set<String> HARM = new HashSet<>();
    private static final Set<String> GENERIC =
            Set.of("person", "people", "individual", "other", "human", "soul", "life");

    static {
        for (Map<String, String> row : Table.of(Measures.class, "measures.tsv").rows()) {
            Entry entry = new Entry(
                    Table.cell(row, "code"),
                    Table.cell(row, "of").equals("people"),
                    Table.cell(row, "unit"),
                    Table.cell(row, "level").equals("yes"));
            put(NOUNS, Table.parts(row, "nouns"), entry);
            put(OBJECT_VERBS, Table.parts(row, "object verbs"), entry);
            put(SUBJECT_VERBS, Table.parts(row, "subject verbs"), entry);
            put(AMOUNT_VERBS, Table.parts(row, "amount verbs"), entry);
            put(DIMENSIONS, Table.parts(row, "dimensions"), entry);
            boolean befalls = !Table.parts(row, "object verbs").isEmpty()
                    || !Table.parts(row, "subject verbs").isEmpty();
            if (entry.peopleOnly() && befalls) {
                HARM.add(entry.code());
            }
        }
        for (Map<String, String> row : Table.of(Measures.class, "nouns.tsv").rows()) {
            Set<String> into =
                    switch (Table.cell(row, "kind")) {
                        case "people" -> PEOPLE;
                        case "happening" -> HAPPENINGS;
                        case "actor" -> ACTORS;
                        case "vague" -> VAGUE;
                        default -> throw new IllegalStateException("no such kind of nouns: " + row);
                    };
            into.addAll(Table.parts(row, "words"));
        }
    }

    private Measures() {}

    private static void put(Map<String, Entry> forms, List<String> words, Entry entry) {
        for (String word : words) {
            if (forms.put(word, entry) != null) {
                throw new IllegalStateException("two measures by one word: " + word);
            }
        }
    }

    /** The measure of amounts of that noun. */
    static @Nullable Entry ofNoun(String lemma) {
        return NOUNS.get(lemma);
    }

    /** The measure of the amount of what a verb is done to. */
    static @Nullable Entry ofObject(String verb) {
        return OBJECT_VERBS.get(verb);
    }

    /** The measure of the amount of those who do it: die, flee. */
    static @Nullable Entry ofSubject(String verb) {
        return SUBJECT_VERBS.get(verb);
    }

    /** The measure of an amount with a unit that stands by a verb: costs $40, weighs 3 tonnes. */
    static @Nullable Entry ofAmount(String verb) {
        return AMOUNT_VERBS.get(verb);
    }

    /** The measure of an amount of that dimension where nothing else tells it. */
    static @Nullable Entry ofDimension(String dimension) {
        return DIMENSIONS.get(dimension);
    }

    /** Whether a noun is of people; unknown nouns are not. */
    static boolean isPeople(String lemma) {
        return PEOPLE.contains(lemma) || GENERIC.contains(lemma);
    }

    /** Whether a noun of people says no more than that they are people. */
    static boolean isGeneric(String lemma) {
        return GENERIC.contains(lemma);
    }

    /** Whether a noun names a measure only with the noun before it: a rate. */
    static boolean isVague(String lemma) {
        return VAGUE.contains(lemma);
    }

    /** Whether a noun is of those who act without being people: a navy, a ministry. */
    static boolean isActor(String lemma) {
        return ACTORS.contains(lemma) || PEOPLE.contains(lemma);
    }

    /** Whether a measure is of what befalls people: deaths, arrests. */
    static boolean isOfHarm(String measure) {
        return HARM.contains(measure);
    }

    /** Whether a noun names a happening: strike, collision. */
    static boolean isHappening(String lemma) {
        return HAPPENINGS.contains(lemma);
    }
}
