package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.ListedName.Quality;
import org.entente.model.Listing;
import org.entente.model.Listing.Fact;
import org.jspecify.annotations.Nullable;

/** A listing while its parts are gathered. Used by one thread. */
final class Draft {
    final String entry;
    final ListedKind kind;
    private final List<ListedName> names = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<Fact> facts = new LinkedHashSet<>();

    Draft(String entry, ListedKind kind) {
        this.entry = entry;
        this.kind = kind;
    }

    /** Adds a name; one that it has already, and one without letters or digits, is not added. */
    Draft name(@Nullable String value, Quality quality) {
        String name = clean(value);
        if (name.chars().anyMatch(Character::isLetterOrDigit) && known.add(name)) {
            ListedName listed = new ListedName(name, quality);
            if (quality == Quality.PRIMARY) {
                long primary = names.stream()
                        .filter(each -> each.quality() == Quality.PRIMARY)
                        .count();
                names.add((int) primary, listed);
            } else {
                names.add(listed);
            }
        }
        return this;
    }

    /** Adds what the list tells; nothing where it tells nothing. */
    Draft fact(String property, @Nullable String value) {
        String words = clean(value);
        if (!words.isEmpty()) {
            facts.add(new Fact(property, words));
        }
        return this;
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    Listing listing(String list) {
        return Listing.of(list, entry, kind, names, List.copyOf(facts));
    }

    /** One line, without blanks at its ends; OFAC's sign for nothing is nothing. */
    static String clean(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String words = value.replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ").strip();
        return words.equals("-0-") ? "" : words;
    }
}
