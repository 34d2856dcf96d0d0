package org.entente.engine.screen;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.ListedKind;

/**
 * Who is looked for in the lists.
 *
 * @param names all that it is called
 * @param kinds what it may be in a list; never empty
 * @param births the dates of birth that are known, as EDTF or in part: 1958, 1958-06, 1958-06-29
 * @param countries where it belongs, by name or by code
 */
public record Asked(List<String> names, Set<ListedKind> kinds, List<String> births, List<String> countries) {
    public Asked {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("somebody of no kind");
        }
    }

    /** Somebody or something of whom nothing but names is known. */
    public static Asked of(List<String> names, Set<ListedKind> kinds) {
        return new Asked(names, kinds, List.of(), List.of());
    }

    /** What an entity of that kind may be in a list; empty for kinds that no list has. */
    public static Set<ListedKind> kindsOf(EntityKind kind) {
        return switch (kind) {
            case PERSON -> EnumSet.of(ListedKind.PERSON, ListedKind.UNKNOWN);
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, FACILITY ->
                EnumSet.of(ListedKind.BODY, ListedKind.UNKNOWN);
            case VESSEL -> EnumSet.of(ListedKind.VESSEL);
            case AIRCRAFT -> EnumSet.of(ListedKind.AIRCRAFT);
            case STATE, GROUP, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> EnumSet.noneOf(ListedKind.class);
        };
    }
}
