package org.entente.engine.kit.quantities;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number without a unit that has that of the number after or before it: "70 and 80 km", "to 3.9 million from 2.4 million". */
final class Ellipsis {
    private static final Set<String> JOINS = Set.of("and", "or", "to", ",", "/", "versus", "vs");
    private static final Set<String> COMPARES =
            Set.of("from", "to", "including", "versus", "vs", "than", "with", "against", "or", "and", "at", "of");

    private Ellipsis() {}

    /** The unit of the lexicon that the next number has, where only a joining word parts the two. */
    static UnitReader.@Nullable Found ahead(List<Word> words, Numeral number, NumberReader numbers, UnitReader units) {
        int at = number.last() + 1;
        boolean ofThe = at + 2 < words.size()
                && words.get(at).is("of")
                && words.get(at + 1).is("the");
        if (!ofThe && (at + 1 >= words.size() || !JOINS.contains(words.get(at).lower()))) {
            return null;
        }
        int next = ofThe ? at + 2 : at + 1;
        Numeral other = numbers.read(next);
        if (other == null || other.form() != Numeral.Form.CARDINAL) {
            return null;
        }
        UnitReader.Found unit = units.after(other.last(), false);
        return unit == null ? null : new UnitReader.Found(unit.symbol(), number.first(), number.last(), unit.counted());
    }

    /** Whether a bare number compares with the amount before it: both are round, or only "to" stands between. */
    static boolean comparesBack(List<Word> words, Numeral number, int lastBefore, boolean roundBefore) {
        if (number.first() == 0) {
            return false;
        }
        String before = words.get(number.first() - 1).lower();
        boolean next = number.first() - 1 == lastBefore + 1 && (before.equals("to") || before.equals("from"));
        return COMPARES.contains(before) && (next || roundBefore && number.round());
    }
}
