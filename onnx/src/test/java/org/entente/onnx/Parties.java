package org.entente.onnx;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Role;

/** Tells in words who takes part in a claim. */
final class Parties {
    private Parties() {}

    /** Each role with who plays it, as the text has them: " actor Chad recipient its rival". */
    static String exact(Reading reading, Claim claim) {
        return each(claim, id -> mention(reading, id).exact());
    }

    /** The same, a pronoun or noun with whom it means. */
    static String meant(Reading reading, Claim claim) {
        return each(claim, id -> meant(reading, id));
    }

    /** Who plays that role, as the text has them. */
    static String in(Reading reading, Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(participant -> mention(reading, participant.mention()).exact())
                .collect(Collectors.joining(", "));
    }

    private static String each(Claim claim, Function<Id, String> who) {
        return claim.participants().stream()
                .flatMap(each -> Stream.of(each.role().code(), who.apply(each.mention())))
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    private static String meant(Reading reading, Id id) {
        Mention mention = mention(reading, id);
        Id antecedent = mention.antecedent();
        return antecedent == null ? mention.exact() : meant(reading, antecedent);
    }

    private static Mention mention(Reading reading, Id id) {
        return reading.mentions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
