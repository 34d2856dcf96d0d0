package org.entente.engine.screen;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.Territory;
import org.entente.engine.kit.world.World;

/** Countries as lists write them: by name, or by either code of ISO 3166. */
public final class Lands {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOCountries());

    private Lands() {}

    /** ISO 3166-1 alpha-3; empty for what names no country. */
    public static Optional<String> codeOf(String country) {
        String upper = country.strip().toUpperCase(Locale.ROOT);
        if (upper.length() == 2 && TWO_LETTERS.contains(upper)) {
            return threeLetters(upper);
        }
        if (upper.length() == 3 && World.stateOfCode(upper).isPresent()) {
            return Optional.of(upper);
        }
        return World.stateOfName(country.strip())
                .map(State::code)
                .or(() -> World.territoryOf(country.strip()).map(Territory::code))
                .or(() -> World.stateOfDemonym(country.strip()).map(State::code));
    }

    private static Optional<String> threeLetters(String code) {
        try {
            return Optional.of(Locale.of("", code).getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
