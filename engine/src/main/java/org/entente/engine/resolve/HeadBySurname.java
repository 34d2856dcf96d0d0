package org.entente.engine.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.OfficeHolder;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;

/**
 * Whether a document that says a surname and no more means the head of a state by it: one head of that
 * name was in office that day, the document names the state, and it gives nobody else that surname.
 */
final class HeadBySurname {
    private static final Set<String> OPENERS = Set.of(
            "when",
            "while",
            "after",
            "before",
            "since",
            "as",
            "if",
            "but",
            "and",
            "for",
            "with",
            "although",
            "though",
            "because",
            "yet",
            "so",
            "in",
            "on",
            "under",
            "like",
            "both",
            "even",
            "now",
            "then",
            "meanwhile",
            "still",
            "did",
            "does",
            "is",
            "was",
            "can",
            "will",
            "should",
            "has",
            "had",
            "once",
            "until",
            "unless",
            "that",
            "to",
            "of",
            "by",
            "against",
            "how",
            "why",
            "what",
            "where",
            "mr",
            "mrs",
            "ms");

    private HeadBySurname() {}

    static boolean isMeant(String surname, String text, LocalDate published) {
        List<OfficeHolder> holders = World.holders(surname, published, true);
        Optional<OfficeHolder> head = holders.stream().findFirst();
        if (head.isEmpty()
                || holders.stream().map(OfficeHolder::name).distinct().count() > 1) {
            return false;
        }
        return names(head.get().state(), text) && !callsAnotherSo(surname, head.get(), text);
    }

    private static boolean names(State state, String text) {
        return Stream.concat(Stream.of(state.name()), state.adjectives().stream())
                .anyMatch(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                        .matcher(text)
                        .find());
    }

    private static boolean callsAnotherSo(String surname, OfficeHolder head, String text) {
        Set<String> own = Set.copyOf(Stream.concat(Stream.of(head.name()), head.aliases().stream())
                .flatMap(name -> Names.personWords(name).stream())
                .toList());
        String quoted = Pattern.quote(surname);
        Matcher given = Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*)\\s+" + quoted + "(?!\\p{L})")
                .matcher(text);
        while (given.find()) {
            String word = String.join("", Names.personWords(given.group(1)));
            if (!isNoGivenName(given.group(1), word) && !own.contains(word)) {
                return true;
            }
        }
        Matcher more = Pattern.compile("(?<!\\p{L})" + quoted + "\\s+(\\p{Lu}\\p{Ll}+)")
                .matcher(text);
        while (more.find()) {
            String word = String.join("", Names.personWords(more.group(1)));
            boolean ofGivenName =
                    text.substring(Math.max(0, more.start() - 40), more.start()).matches("(?s).*\\p{Lu}\\p{Ll}+\\s+$");
            if (ofGivenName && !own.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoGivenName(String raw, String word) {
        return word.isEmpty()
                || raw.matches(".*['’]s?")
                || OPENERS.contains(word.toLowerCase(Locale.ROOT))
                || Offices.isHonorific(word)
                || Offices.endsTitle(word)
                || World.stateOfAdjective(raw).isPresent()
                || World.stateOfName(raw).isPresent();
    }
}
