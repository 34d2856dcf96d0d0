package org.entente.engine.kit.units;

import java.util.List;

/**
 * A unit of the lexicon.
 *
 * @param symbol how figures name it: {@code km}, {@code bbl/d}, {@code USD}
 * @param dimension what it measures, in words: length, money, share, age
 * @param definition in base units, such as {@code 1609.344 m}; empty for a base of its own
 * @param words its names in lower case, singular before plural, the first of them its full name
 * @param signs its short forms, case kept: {@code km}, {@code kms}
 * @param prefixes the forms that stand before a number: {@code $}, {@code US$}
 * @param holds a phrase in which an amount of it stands
 * @param not a phrase with one of its forms in which none does
 */
public record UnitEntry(
        String symbol,
        String dimension,
        String definition,
        List<String> words,
        List<String> signs,
        List<String> prefixes,
        String holds,
        String not) {
    public UnitEntry {
        words = List.copyOf(words);
        signs = List.copyOf(signs);
        prefixes = List.copyOf(prefixes);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a unit has a name: " + symbol);
        }
    }

    /** Its full name in the singular. */
    public String name() {
        return words.getFirst();
    }
}
