package org.entente.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.entente.model.Id;
import org.entente.model.UserError;

/** Ids that a person has cut short. */
final class Prefixes {
    private Prefixes() {}

    /**
     * The one id that begins so.
     *
     * @param kind what is looked for, in a word
     * @throws UserError {@code USE-ID} where none does or several do
     */
    static Id one(String prefix, Collection<Id> ids, String kind) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        List<Id> found = ids.stream()
                .filter(id -> id.hex().startsWith(wanted))
                .distinct()
                .sorted()
                .limit(2)
                .toList();
        if (wanted.isEmpty() || found.isEmpty()) {
            throw new UserError(
                    "USE-ID",
                    prefix,
                    "no " + kind + " of this case has an id that begins so",
                    "Copy it from a listing");
        }
        if (found.size() > 1) {
            throw new UserError("USE-ID", prefix, "more than one " + kind + " begins so", "Give more of its digits");
        }
        return found.getFirst();
    }
}
