package org.entente.engine.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of one document in their context: puts each among the words beside it, and tells where the
 * document says in full elsewhere what a name is short for. The text is gone through
 * once, and once more for each surname. Used by one thread.
 */
public final class DocumentNames {
    /** The longest name that is told from the text, in words. */
    private static final int WORDS_MAX = 8;

    private static final Pattern OF_A_NAME = Pattern.compile("\\sof\\s+(?:the\\s+)?\\p{Lu}");
    private static final Pattern INTRODUCED = Pattern.compile("\\s\\((\\p{Lu}[\\p{L}&.]{1,9})\\)");
    /** A word that a name goes on behind: no comma ends it. */
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}.*[\\p{L}\\d'’]|\\p{Lu}");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int WORD_CHARS_MAX = 30;

    private final String text;
    private final @Nullable LocalDate published;
    /** Folded names of several words that the text goes on with "of" and a name, and the letters that they begin with. */
    private final Set<String> goneOn = new HashSet<>();
    /** By letters in brackets, folded: what stands right before them in as many capitalised words, in the order of these letters or another. */
    private final Map<String, Set<String>> introduced = new HashMap<>();

    /** Of surnames, whether the head of a state is meant by each, see {@link HeadBySurname}. */
    private final Map<String, Boolean> heads = new HashMap<>();

    /**
     * @param text the document's text, which the spans of its mentions are into
     * @param published the document's date as the case knows it, or null
     */
    public DocumentNames(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
        Matcher of = OF_A_NAME.matcher(text);
        while (of.find()) {
            List<String> words = capitalised(of.start(), WORDS_MAX);
            if (words.size() > 1) {
                goneOn.add(Canonical.foldedBody(String.join(" ", words)));
                goneOn.add(initials(words));
            }
        }
        Matcher brackets = INTRODUCED.matcher(text);
        while (brackets.find()) {
            String letters = Names.fold(brackets.group(1));
            List<String> words = capitalised(brackets.start(), letters.length());
            if (words.size() == letters.length() && sorted(initials(words)).equals(sorted(letters))) {
                introduced.computeIfAbsent(letters, unused -> new HashSet<>()).add(String.join(" ", words));
            }
        }
    }

    /** A mention of this document in its context. */
    public MentionInContext of(Mention mention) {
        int start = mention.span().start();
        int end = mention.span().end();
        int from = Math.max(Math.max(0, start - MentionInContext.CONTEXT_CHARS), text.lastIndexOf('\n', start - 1) + 1);
        int lineEnd = text.indexOf('\n', end);
        int to = Math.min(
                Math.min(text.length(), end + MentionInContext.CONTEXT_CHARS), lineEnd < 0 ? text.length() : lineEnd);
        return new MentionInContext(
                mention,
                published,
                text.substring(Math.min(from, start), start),
                text.substring(end, to),
                isHead(mention),
                isBrief(mention));
    }

    private boolean isHead(Mention mention) {
        if (published == null || mention.kind() != EntityKind.PERSON || mention.form() != MentionForm.NAME) {
            return false;
        }
        PersonName name = PersonName.of(mention.name());
        return !name.words().isEmpty()
                && !name.isFull()
                && heads.computeIfAbsent(name.shown(), shown -> HeadBySurname.isMeant(shown, text, published));
    }

    private boolean isBrief(Mention mention) {
        if (mention.form() != MentionForm.NAME
                || !Canonical.family(mention.kind()).equals("body")) {
            return false;
        }
        String name = mention.name();
        if (World.bodyOf(name).isEmpty()) {
            return World.stateOfName(name).isEmpty() && goneOn.contains(Canonical.folded(mention));
        }
        return Names.isAcronym(name)
                && introduced.getOrDefault(Names.fold(name), Set.of()).stream()
                        .anyMatch(full -> !World.bodyOf(full).equals(World.bodyOf(name)));
    }

    /** The last words before a place that begin with capitals, in the order of the text, at most so many; without an article. */
    private List<String> capitalised(int end, int max) {
        int from = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - max * WORD_CHARS_MAX);
        List<String> words = List.of(
                WHITE_SPACE.split(text.substring(Math.min(from, end), end).strip()));
        int first = words.size();
        while (first > 0
                && words.size() - first < max
                && NAME_WORD.matcher(words.get(first - 1)).matches()) {
            first--;
        }
        List<String> found = new ArrayList<>(words.subList(first, words.size()));
        if (!found.isEmpty() && found.getFirst().equals("The")) {
            found.removeFirst();
        }
        return found;
    }

    private static String initials(List<String> words) {
        return Names.fold(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    private static List<Integer> sorted(String letters) {
        return letters.codePoints().sorted().boxed().toList();
    }
}
