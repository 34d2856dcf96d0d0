package org.entente.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.entente.engine.kit.world.KnownBody;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.jspecify.annotations.Nullable;

/** The country that an actor's words tell: by name, capital, people, body, or a word within them. */
final class Countries {
    /** "Bosnia and Herzegovina" has three. */
    private static final int WORDS_MAX = 4;

    private Countries() {}

    /**
     * The ISO 3166 code of three letters, or empty.
     *
     * @param words as the text has them: Tehran, the Iranian foreign minister, IRGC
     * @param on the day of the text, or null
     */
    static String codeOf(String words, @Nullable LocalDate on) {
        Optional<State> whole = World.stateOfGovernment(words, on)
                .or(() -> World.stateOfDemonym(words))
                .or(() -> World.bodyOf(words).flatMap(KnownBody::state));
        return whole.or(() -> within(words)).map(State::code).orElse("");
    }

    /** The first state whose name or people stand among the words, longer names before shorter ones. */
    private static Optional<State> within(String words) {
        String[] parts = words.strip().split("\\s+");
        for (int first = 0; first < parts.length; first++) {
            for (int count = Math.min(WORDS_MAX, parts.length - first); count > 0; count--) {
                String some = String.join(" ", Arrays.copyOfRange(parts, first, first + count));
                String bare = some.replaceAll("^\\P{L}+|[^\\p{L}.]+$", "");
                Optional<State> state = World.stateOfName(bare).or(() -> World.stateOfDemonym(bare));
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }
}
