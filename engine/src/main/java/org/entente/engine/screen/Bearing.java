package org.entente.engine.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.NameMatch;
import org.entente.engine.kit.names.NameMatch.Reason;
import org.entente.model.ListedName;
import org.entente.model.Listing;

/** What is known beside the names, by {@code screen-weights.tsv}: it bears a match out or speaks against it. */
final class Bearing {
    private static final Map<String, Double> WEIGHTS = weights();
    private static final List<String> PLACES =
            List.of("nationality", "citizenship", "country", "birthCountry", "jurisdiction", "flag");

    private Bearing() {}

    /** How much what is known beside a name may add to its score at most. */
    static double gainMax() {
        return weight("birth-same");
    }

    /** The hit that a match of names makes. */
    static Hit hit(Asked asked, String name, Listing listing, ListedName listed, NameMatch match) {
        List<Reason> reasons = new ArrayList<>(match.reasons());
        double score = match.score();
        if (listed.quality() == ListedName.Quality.WEAK) {
            score += add("weak-name", "The list calls “" + listed.value() + "” a weak name", reasons);
        }
        score += births(asked.births(), listing.values("birthDate"), reasons);
        score += countries(asked.countries(), listing, reasons);
        return new Hit(listing, listed, name, Math.clamp(score, 0, 1), match.score(), reasons);
    }

    private static double births(List<String> asked, List<String> listed, List<Reason> reasons) {
        List<Births> ours =
                asked.stream().flatMap(each -> Births.of(each).stream()).toList();
        List<Births> theirs =
                listed.stream().flatMap(each -> Births.of(each).stream()).toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        int apart = Integer.MAX_VALUE;
        for (Births one : ours) {
            for (Births other : theirs) {
                if (one.isSameDay(other)) {
                    return add("birth-same", "Both are born on " + one.text(), reasons);
                }
                apart = Math.min(apart, one.yearsApart(other));
            }
        }
        String words = "Born " + String.join(" or ", asked) + "; the list has " + String.join(" or ", listed);
        return apart <= 1 ? 0 : add(apart <= Births.NEAR_YEARS ? "birth-near" : "birth-other", words, reasons);
    }

    private static double countries(List<String> asked, Listing listing, List<Reason> reasons) {
        Set<String> ours = new TreeSet<>();
        asked.forEach(each -> Lands.codeOf(each).ifPresent(ours::add));
        Set<String> theirs = new TreeSet<>();
        for (String property : PLACES) {
            listing.values(property).forEach(each -> Lands.codeOf(each).ifPresent(theirs::add));
        }
        if (ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains)) {
            return 0;
        }
        return add("country-other", "No country in common: " + ours + "; the list has " + theirs, reasons);
    }

    private static double add(String weight, String words, List<Reason> reasons) {
        double value = weight(weight);
        reasons.add(new Reason(weight, words, -value));
        return value;
    }

    private static double weight(String name) {
        Double value = WEIGHTS.get(name);
        if (value == null) {
            throw new IllegalStateException("screen-weights.tsv has no " + name);
        }
        return value;
    }

    private static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        Table.of(Bearing.class, "screen-weights.tsv")
                .rows()
                .forEach(row -> weights.put(Table.cell(row, "weight"), Double.valueOf(Table.cell(row, "value"))));
        return Map.copyOf(weights);
    }
}
