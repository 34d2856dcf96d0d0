package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.Names;

/** Words for offices, ranks and callings. Read once; immutable and thread-safe. */
final class Offices {
    private static final int WORDS_MAX = 4;
    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "doctor",
            "sir",
            "dame",
            "lord",
            "lady",
            "prof",
            "professor",
            "ayatollah",
            "sheikh",
            "shaikh",
            "imam",
            "hojatoleslam",
            "sayyid",
            "sayyed",
            "his",
            "her",
            "excellency",
            "majesty",
            "highness",
            "royal",
            "comrade",
            "former",
            "ex",
            "then",
            "late",
            "acting",
            "interim",
            "retired",
            "deputy",
            "vice",
            "chief",
            "hon",
            "honourable",
            "honorable",
            "rev",
            "reverend",
            "senor",
            "senora");
    private static final Set<String> BELOW = Set.of("deputy", "vice", "assistant", "under", "shadow");
    private static final Map<String, Office> OFFICES = read();
    private static final Set<String> LAST_WORDS = OFFICES.keySet().stream()
            .map(words -> words.substring(words.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private Offices() {}

    /**
     * An office.
     *
     * @param name one for all its words
     * @param single whether a state or body has one holder of it at a time, or a few
     */
    record Office(String name, boolean single) {}

    /** An office found among words. */
    record Found(Office office, int words) {}

    /** The longest office whose words, folded, begin at {@code at}. */
    static Optional<Found> at(List<String> words, int at) {
        for (int length = Math.min(WORDS_MAX, words.size() - at); length > 0; length--) {
            Office office = OFFICES.get(String.join(" ", words.subList(at, at + length)));
            if (office != null) {
                return Optional.of(new Found(office, length));
            }
        }
        return Optional.empty();
    }

    /** Every office that these words, folded, hold. */
    static List<Office> in(List<String> words) {
        List<Office> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Found> here = at(words, at);
            if (here.isPresent()) {
                Office office = here.get().office();
                boolean below = at > 0 && BELOW.contains(words.get(at - 1));
                Office held = below ? new Office("deputy " + office.name(), false) : office;
                if (!found.contains(held)) {
                    found.add(held);
                }
            }
            at += here.map(Found::words).orElse(1);
        }
        return found;
    }

    static boolean isHonorific(String word) {
        return HONORIFICS.contains(word);
    }

    /** Whether a folded word puts whoever bears a title below it: deputy. */
    static boolean isBelow(String word) {
        return BELOW.contains(word);
    }

    /** Whether a title may end with this folded word: minister, general. */
    static boolean endsTitle(String word) {
        return LAST_WORDS.contains(word);
    }

    private static Map<String, Office> read() {
        Map<String, Office> offices = new HashMap<>();
        for (Map<String, String> row : Table.of(Offices.class, "offices.tsv").rows()) {
            Office office = new Office(
                    Table.cell(row, "office"), Table.cell(row, "holders").equals("one"));
            offices.put(Names.fold(office.name()), office);
            Table.parts(row, "words").forEach(words -> offices.put(Names.fold(words), office));
        }
        return Map.copyOf(offices);
    }
}
