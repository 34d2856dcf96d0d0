package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.Names;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;

/**
 * Which listings a positive case is, as the suite does not tell: those that have its name letter by letter, words in any
 * order; else those whose name is nearest in letters, where no more than a fifth of them differ and no year of birth speaks
 * against it. This knows nothing of how Entente compares names.
 */
final class ScreeningTargets {
    private static final double APART_MAX = 0.2;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Map<String, Set<Listing>> exact = new HashMap<>();
    private final List<Written> all = new ArrayList<>();

    private record Written(String sorted, String plain, Listing listing) {}

    ScreeningTargets(List<Listing> listings) {
        for (Listing listing : listings) {
            if (listing.kind() != ListedKind.PERSON && listing.kind() != ListedKind.UNKNOWN) {
                continue;
            }
            for (ListedName name : listing.names()) {
                String sorted = sorted(name.value());
                exact.computeIfAbsent(sorted, unused -> new HashSet<>()).add(listing);
                all.add(new Written(sorted, plain(name.value()), listing));
            }
        }
    }

    /** The ids of the listings that have a name letter by letter, words in any order. */
    Set<String> written(String name) {
        Set<String> found = new TreeSet<>();
        exact.getOrDefault(sorted(name), Set.of())
                .forEach(listing -> found.add(listing.id().hex()));
        return found;
    }

    /** The ids of the listings that somebody of that name and date of birth is. */
    Set<String> of(String name, String born) {
        String sorted = sorted(name);
        String plain = plain(name);
        Set<Integer> years = years(List.of(born));
        Set<String> found = new TreeSet<>();
        for (Listing listing : exact.getOrDefault(sorted, Set.of())) {
            if (mayBe(years, listing)) {
                found.add(listing.id().hex());
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        int least = (int) Math.floor(APART_MAX * plain.length());
        for (Written each : all) {
            if (Math.abs(each.plain().length() - plain.length()) <= least && mayBe(years, each.listing())) {
                int apart = Math.min(apart(sorted, each.sorted()), apart(plain, each.plain()));
                if (apart < least) {
                    found.clear();
                    least = apart;
                }
                if (apart == least) {
                    found.add(each.listing().id().hex());
                }
            }
        }
        return found;
    }

    private static boolean mayBe(Set<Integer> years, Listing listing) {
        Set<Integer> theirs = years(listing.values("birthDate"));
        return years.isEmpty()
                || theirs.isEmpty()
                || years.stream().anyMatch(year -> theirs.stream().anyMatch(other -> Math.abs(year - other) <= 1));
    }

    private static Set<Integer> years(List<String> dates) {
        Set<Integer> years = new TreeSet<>();
        for (String date : dates) {
            Matcher year = YEAR.matcher(date);
            while (year.find()) {
                years.add(Integer.parseInt(year.group()));
            }
        }
        return years;
    }

    private static String plain(String name) {
        return Names.fold(name).replace(" ", "");
    }

    private static String sorted(String name) {
        String[] words = Names.fold(name).split(" ");
        Arrays.sort(words);
        return String.join("", words);
    }

    /** Letters put in, left out, changed or swapped with the next (Damerau's distance, restricted). */
    private static int apart(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] free = before;
            before = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }
}
