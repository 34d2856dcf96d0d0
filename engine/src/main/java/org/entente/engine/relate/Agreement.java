package org.entente.engine.relate;

import java.util.List;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.Figure;

/**
 * One agreement as passages tell it.
 *
 * @param key the same for claims on the same one: the agreement's entity where the text names it, else the happening of agreeing
 * @param name what it is called
 * @param parties mentions of who is bound by it or made it, one for each name, in the order of claims
 * @param dates when it was made, those that are told, without repetition
 * @param terms how long it is to hold, as the texts give it
 * @param expiries ends that are told of it, without repetition
 * @param standing what stage it is told to be at, and by which claims
 */
public record Agreement(
        String key,
        String name,
        List<String> parties,
        List<Edtf> dates,
        List<Figure> terms,
        List<Edtf> expiries,
        Map<Standing, List<Claim>> standing) {
    public Agreement {
        parties = List.copyOf(parties);
        dates = List.copyOf(dates);
        terms = List.copyOf(terms);
        expiries = List.copyOf(expiries);
    }

    /** Where an agreement stands, as one passage tells it. */
    public enum Standing {
        /** Planned, asked for, offered, under a condition. */
        INTENDED,
        /** Talked over. */
        TALKED_OF,
        /** Made, signed. */
        AGREED,
        /** In force. */
        IN_FORCE,
        /** Run out, by the day of the text. */
        ENDED,
        /** Turned down, broken off, broken. */
        REJECTED,
        /** Said not to be. */
        DENIED,
        /** Told of in another way. */
        NAMED
    }

    /** Every claim on it, by id. */
    public List<Claim> claims() {
        return standing.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
