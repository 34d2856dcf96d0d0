package org.entente.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a sanctions list, as one snapshot of the list has it.
 *
 * @param id of all that follows, so that a listing that changes in any part has another
 * @param list the list's name, such as {@code un-sc}
 * @param entry what the list itself calls it: its number or reference there
 * @param kind what it is
 * @param names the primary one first, never empty
 * @param facts what else the list tells, in the order of the list
 */
public record Listing(Id id, String list, String entry, ListedKind kind, List<ListedName> names, List<Fact> facts) {
    public Listing {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a listing without a name");
        }
        if (!id.equals(idOf(list, entry, kind, names, facts))) {
            throw new IllegalArgumentException("a listing's id is that of its content");
        }
    }

    /**
     * One thing that a list tells of a listing.
     *
     * @param property the name of it in FollowTheMoney: birthDate, nationality, country, program, topics, notes…
     * @param value as the list has it; dates as EDTF where they could be read
     */
    public record Fact(String property, String value) {}

    /** A listing of that content. */
    public static Listing of(String list, String entry, ListedKind kind, List<ListedName> names, List<Fact> facts) {
        return new Listing(idOf(list, entry, kind, names, facts), list, entry, kind, names, facts);
    }

    private static Id idOf(String list, String entry, ListedKind kind, List<ListedName> names, List<Fact> facts) {
        List<String> fields = new ArrayList<>(List.of(list, entry, kind.code(), String.valueOf(names.size())));
        for (ListedName name : names) {
            fields.add(name.quality().code());
            fields.add(name.value());
        }
        for (Fact fact : facts) {
            fields.add(fact.property());
            fields.add(fact.value());
        }
        return Ids.of("listing", fields.toArray(String[]::new));
    }

    /** The name that it is listed under. */
    public String name() {
        return names.getFirst().value();
    }

    /** All that the list tells by that name. */
    public List<String> values(String property) {
        return facts.stream()
                .filter(fact -> fact.property().equals(property))
                .map(Fact::value)
                .toList();
    }
}
