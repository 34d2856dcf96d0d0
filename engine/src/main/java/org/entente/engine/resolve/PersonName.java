package org.entente.engine.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.World;

/**
 * A person's name without the titles before it.
 *
 * @param shown the name as written
 * @param words its words, folded; empty where there is nothing but titles
 * @param title the words before it, folded
 */
record PersonName(String shown, List<String> words, List<String> title) {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final List<String> SUFFIXES = List.of("jr", "sr", "ii", "iii", "iv");

    PersonName {
        words = List.copyOf(words);
        title = List.copyOf(title);
    }

    static PersonName of(String name) {
        String[] raw = WHITE_SPACE.split(name.strip());
        List<String> folded = Arrays.stream(raw)
                .map(word -> String.join("", Names.words(word)))
                .toList();
        int at = 0;
        while (at < raw.length) {
            int next = title(raw, folded, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        String shown = String.join(" ", List.of(raw).subList(at, raw.length));
        return new PersonName(shown, Names.personWords(shown), folded.subList(0, at));
    }

    /** Where the title that begins at {@code at} ends; {@code at} itself where there is none. */
    private static int title(String[] raw, List<String> folded, int at) {
        Optional<Offices.Found> office = Offices.at(folded, at);
        if (office.isPresent()) {
            return at + office.get().words();
        }
        if (folded.get(at).isEmpty()
                || Offices.isHonorific(folded.get(at))
                || folded.get(at).equals("the")) {
            return at + 1;
        }
        boolean last = at + 1 >= raw.length;
        boolean tie = !last
                && (World.stateOfAdjective(raw[at]).isPresent()
                        || World.stateOfName(raw[at]).isPresent()
                        || World.bodyOf(raw[at]).isPresent());
        return tie && title(raw, folded, at + 1) > at + 1 ? at + 1 : at;
    }

    /** Whether it has a given name and a surname at least. */
    boolean isFull() {
        return words.size() > 1 && !(words.size() == 2 && SUFFIXES.contains(words.getLast()));
    }

    String folded() {
        return String.join(" ", words);
    }
}
