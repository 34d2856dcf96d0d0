package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.KnownBody;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;

/**
 * What the words beside a person's name say of who it is: the title before it and the apposition after
 * it, no further.
 *
 * @param offices offices of one holder at a time
 * @param ranks ranks and callings that many have
 * @param ties codes of states and names of bodies that stand with them
 */
record Evidence(SortedSet<String> offices, SortedSet<String> ranks, SortedSet<String> ties) {
    private static final int WORDS_BEFORE_MAX = 8;
    private static final int WORDS_AFTER_MAX = 12;
    private static final int TIE_WORDS_MAX = 5;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern BREAK = Pattern.compile("[;:!?()\"“”]|(?<=\\p{Ll}{3})\\.\\s|\\s[-–—]+\\s|[—]");
    private static final Pattern APPOSED =
            Pattern.compile("^,\\s+([^,;:!?()\"“”\\n]+?)(?:,|[;:!?()\"“”\\n]|(?<=\\p{Ll}{3})\\.|$)");

    static Evidence of(MentionInContext in, PersonName name) {
        List<String> texts = new ArrayList<>();
        texts.add(String.join(" ", titleAsWritten(in, name)));
        texts.add(before(in.before()));
        Matcher apposed = APPOSED.matcher(in.after());
        if (apposed.find()) {
            texts.add(firstWords(apposed.group(1)));
        }
        SortedSet<String> offices = new TreeSet<>();
        SortedSet<String> ranks = new TreeSet<>();
        SortedSet<String> ties = new TreeSet<>();
        for (String text : texts) {
            List<Offices.Office> found = Offices.in(Names.words(text));
            if (found.isEmpty()) {
                continue;
            }
            found.forEach(office -> (office.single() ? offices : ranks).add(office.name()));
            ties.addAll(ties(text));
        }
        return new Evidence(offices, ranks, ties);
    }

    boolean isEmpty() {
        return offices.isEmpty() && ranks.isEmpty();
    }

    private static List<String> titleAsWritten(MentionInContext in, PersonName name) {
        String[] raw = WHITE_SPACE.split(in.mention().name().strip());
        return List.of(raw).subList(0, Math.min(raw.length, name.title().size()));
    }

    /**
     * The words right before a name: "Iran's Foreign Minister", or with a comma between an apposition that
     * stands before it: "the commander of the navy, ".
     */
    private static String before(String text) {
        String near = afterLast(BREAK, text);
        String stripped = near.stripTrailing();
        if (stripped.endsWith(",")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return lastWords(stripped.substring(stripped.lastIndexOf(',') + 1));
    }

    /** What stands behind the last place where a text breaks off. */
    static String afterLast(Pattern breaking, String text) {
        Matcher matcher = breaking.matcher(text);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return text.substring(end);
    }

    private static String lastWords(String text) {
        String[] words = WHITE_SPACE.split(text.strip());
        return String.join(
                " ", Arrays.asList(words).subList(Math.max(0, words.length - WORDS_BEFORE_MAX), words.length));
    }

    private static String firstWords(String text) {
        String[] words = WHITE_SPACE.split(text.strip());
        return String.join(" ", Arrays.asList(words).subList(0, Math.min(words.length, WORDS_AFTER_MAX)));
    }

    /** States and known bodies that these words name, the longest name first; a body brings its state. */
    private static SortedSet<String> ties(String text) {
        String[] words = WHITE_SPACE.split(text.strip());
        SortedSet<String> ties = new TreeSet<>();
        int at = 0;
        while (at < words.length) {
            int read = 0;
            for (int length = Math.min(TIE_WORDS_MAX, words.length - at); length > 0 && read == 0; length--) {
                String part = String.join(" ", Arrays.asList(words).subList(at, at + length));
                Optional<KnownBody> body = World.bodyOf(part);
                Optional<State> state = body.isPresent()
                        ? body.get().state()
                        : World.stateOfName(part).or(() -> World.stateOfDemonym(part));
                body.ifPresent(known -> ties.add(known.name()));
                state.ifPresent(known -> ties.add(known.code()));
                read = body.isPresent() || state.isPresent() ? length : 0;
            }
            at += Math.max(1, read);
        }
        return ties;
    }
}
