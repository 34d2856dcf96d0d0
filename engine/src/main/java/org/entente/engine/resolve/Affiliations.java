package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.KnownBody;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;

/**
 * Whom the words right beside a person's name put that person with: "Tarn Air pilot Ana Reyes", "Ana Reyes, head of pilots at Tarn
 * Air", "Ana Reyes of Tarn Air". States and their forces and peoples are left out: too many bear one name there. So is where somebody is
 * from; a town right before a calling ("Tarn baker Ana Reyes") is not told from a body.
 */
final class Affiliations {
    private static final int TITLE_WORDS_MAX = 4;
    private static final int NAME_WORDS_MAX = 6;
    private static final Set<EntityKind> TELLING =
            Set.of(EntityKind.ORGANISATION, EntityKind.COMPANY, EntityKind.ARMED_GROUP, EntityKind.GOVERNMENT_BODY);
    private static final Set<String> JOINING = Set.of("of", "and", "for", "&");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> LEADING = Set.of("of", "from", "for", "at", "with");
    /** Words that no title of a person holds. */
    private static final Set<String> NO_TITLE = Set.of(
            "of", "in", "on", "at", "by", "to", "for", "from", "with", "as", "said", "says", "told", "when", "who",
            "whom", "that", "but", "the", "a", "an", "is", "was", "were", "are", "has", "had", "have", "he", "she",
            "his", "her", "their", "and", "or", "after", "before", "while", "than", "against", "into", "over", "about");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern APPOSED = Pattern.compile("^,\\s+([^,;:!?()\"“”\\n]+)");
    private static final Pattern BEHIND = Pattern.compile("^\\s+((?:of|from)\\s[^,;:!?()\"“”\\n]+)");
    private static final Pattern BREAK = Pattern.compile("[,;:!?()\"“”]|\\.(?=\\s)");
    private static final Pattern NO_APPOSITION =
            Pattern.compile("^(?:who|whom|which|whose|where|when|and|but|said|told|\\d).*");

    private Affiliations() {}

    /** The names, folded, of those that a person's name in its context is put with. */
    static SortedSet<String> of(MentionInContext in) {
        SortedSet<String> found = new TreeSet<>();
        String before = in.before().stripTrailing();
        if (before.endsWith(",")) {
            apposition(words(Evidence.afterLast(BREAK, before.substring(0, before.length() - 1))), found);
        } else {
            beforeTitle(words(Evidence.afterLast(BREAK, before)), found);
        }
        Matcher apposed = APPOSED.matcher(in.after());
        if (apposed.find() && !NO_APPOSITION.matcher(apposed.group(1)).matches()) {
            apposition(words(apposed.group(1)), found);
        }
        Matcher behind = BEHIND.matcher(in.after());
        if (behind.find()) {
            List<String> words = words(behind.group(1));
            afterWords(words.subList(0, Math.min(words.size(), NAME_WORDS_MAX + 2)), found);
        }
        return found;
    }

    /** "The top Tarn Air pilot", "Tarn Air's chief", "the head of pilots at Tarn Air". */
    private static void apposition(List<String> words, SortedSet<String> found) {
        String opening = words.isEmpty() ? "" : words.getFirst();
        boolean article = ARTICLES.contains(opening.toLowerCase(Locale.ROOT));
        if (opening.isEmpty() || !article && isLower(opening) && !Offices.endsTitle(Names.fold(opening))) {
            return;
        }
        int first = article ? 1 : 0;
        while (first < words.size() && isLower(words.get(first)) && !NO_TITLE.contains(words.get(first))) {
            first++;
        }
        int end = endOfName(words, first);
        if (end > first && end < words.size() && isLower(words.get(end))) {
            add(words.subList(first, end), false, found);
        }
        afterWords(words, found);
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(WHITE_SPACE.split(stripped));
    }

    /** "Tarn Air chief pilot" right before a name. */
    private static void beforeTitle(List<String> words, SortedSet<String> found) {
        int title = words.size();
        while (title > 0
                && words.size() - title < TITLE_WORDS_MAX
                && isLower(words.get(title - 1))
                && !NO_TITLE.contains(words.get(title - 1))) {
            title--;
        }
        int first = title;
        while (first > 0 && title - first < NAME_WORDS_MAX && isCapital(words.get(first - 1))) {
            first--;
        }
        if (title < words.size() || first < title && Offices.endsTitle(Names.fold(words.get(title - 1)))) {
            add(words.subList(first, title), false, found);
        }
    }

    /** "Head of pilots at Tarn Air": what follows a preposition, where it is a known body or called one. */
    private static void afterWords(List<String> words, SortedSet<String> found) {
        for (int at = 0; at + 1 < words.size(); at++) {
            if (LEADING.contains(words.get(at))) {
                int first = words.get(at + 1).equals("the") ? at + 2 : at + 1;
                add(words.subList(Math.min(first, words.size()), endOfName(words, first)), true, found);
            }
        }
    }

    /** Behind the last word of the name that begins there. */
    private static int endOfName(List<String> words, int first) {
        int end = Math.min(first, words.size());
        while (end < words.size() && end - first < NAME_WORDS_MAX) {
            boolean joins = end > first
                    && JOINING.contains(words.get(end))
                    && end + 1 < words.size()
                    && isCapital(words.get(end + 1));
            if (!isCapital(words.get(end)) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    /**
     * Takes in the longest known body that a row of words begins with; else the row without its titles.
     *
     * @param bodiesOnly whether the row, where nobody knows it, must hold a word for a body
     */
    private static void add(List<String> row, boolean bodiesOnly, SortedSet<String> found) {
        for (int length = row.size(); length > 0; length--) {
            Optional<KnownBody> body = World.bodyOf(String.join(" ", row.subList(0, length)));
            if (body.isPresent()) {
                if (TELLING.contains(body.get().kind()) && body.get().state().isEmpty()) {
                    found.add(Names.fold(body.get().name()));
                    if (body.get().name().startsWith("United Nations ")) {
                        found.add("united nations");
                    }
                }
                return;
            }
        }
        List<String> rest = withoutTitles(row);
        String name = String.join(" ", rest);
        boolean ofState = rest.stream()
                .anyMatch(word -> World.stateOfName(word).isPresent()
                        || World.stateOfDemonym(word).isPresent());
        boolean body = Canonical.holdsBody(Names.fold(name)) && rest.size() > 1;
        if (!rest.isEmpty() && !ofState && World.stateOfName(name).isEmpty() && (!bodiesOnly || body)) {
            found.add(Names.fold(name));
        }
    }

    /** Without an article, and without the words that tell what somebody is: Foreign Minister, deputy. */
    private static List<String> withoutTitles(List<String> row) {
        List<String> folded = row.stream().map(Names::fold).toList();
        List<String> rest = new ArrayList<>();
        int at = 0;
        while (at < row.size()) {
            Optional<Offices.Found> office = Offices.at(folded, at);
            boolean title = Offices.isHonorific(folded.get(at))
                    || Offices.isBelow(folded.get(at))
                    || Offices.endsTitle(folded.get(at))
                    || ARTICLES.contains(row.get(at).toLowerCase(Locale.ROOT));
            if (office.isEmpty() && !title) {
                rest.add(row.get(at));
            }
            at += office.map(Offices.Found::words).orElse(1);
        }
        return rest;
    }

    private static boolean isLower(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
