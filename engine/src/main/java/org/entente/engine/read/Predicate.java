package org.entente.engine.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.Mode;
import org.entente.model.Role;

/**
 * An entry of the lexicon of predicates: a word, the type of claim it makes and which of its arguments play
 * which part.
 *
 * @param lemma the verb or noun, with its particle where it has one ({@code call on})
 * @param verb whether it is a verb, else a noun
 * @param type of the claim
 * @param domains in which it lies
 * @param frame slots to roles; see {@code predicates.tsv}
 * @param needed slots that must be filled
 * @param named slots that must be filled by somebody or something that is known
 * @param armed those of them that must be forces, ships or aircraft
 * @param personal those of them that must be people or parties by name
 * @param bodies those of them that must be bodies by name
 * @param owned those of them whose owner plays the part: Reed's honesty
 * @param content the mode of what it embeds, where it embeds something
 * @param transfer which way a thing that is its object would go
 */
record Predicate(
        String lemma,
        boolean verb,
        ClaimType type,
        Set<Domain> domains,
        Map<String, Role> frame,
        List<String> needed,
        List<String> named,
        List<String> armed,
        List<String> personal,
        List<String> bodies,
        List<String> owned,
        Optional<Mode> content,
        Transfer transfer) {

    /** Which way a thing asked for or offered would go. */
    enum Transfer {
        /** Nowhere. */
        NONE,
        /** From the recipient to the actor: requested arms. */
        GIVE,
        /** From the actor to the recipient: offered arms. */
        RECEIVE
    }

    /** Whether it asks for no party of a certain sort. */
    boolean asksForNoSort() {
        return armed().isEmpty() && personal().isEmpty() && bodies().isEmpty() && owned().isEmpty();
    }
}
