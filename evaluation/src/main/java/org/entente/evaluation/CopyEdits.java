package org.entente.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Ids;
import org.entente.model.Span;

/**
 * What desks do to a story that they take over: another headline, cuts, another order, a paragraph in front, other words,
 * other numbers. Each edit is drawn from the story's id and a seed, so that the same set is made everywhere.
 */
final class CopyEdits {
    static final long SEED = 20_260_301;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})");
    /** Whom each story may quote: the same words in stories that are no copies. */
    private static final String STATEMENT =
            "\u201cNobody in this hall came to sign a paper that the next government tears up, and nobody will leave it with"
                    + " less than a date, a sum and a name that answers for both, because the people who pay for our delays"
                    + " have no hall to meet in and no page on which they could put what they have lost since the spring\u201d";

    private static final List<String> PLACES =
            List.of("harbour", "capital", "valley", "border town", "island", "suburb");
    private static final List<String> PEOPLE =
            List.of("readers", "traders", "families", "clerks", "drivers", "teachers");
    private static final List<String> DEEDS = List.of(
            "waited for word", "asked what comes next", "followed the news", "had expected as much", "said little");
    private static final String[] VERBS = {
        "said", "told", "will", "has", "also", "after", "more", "new", "first", "about"
    };
    private static final String[] OTHERS = {
        "stated", "informed", "is to", "had", "further", "following", "additional", "recent", "initial", "around"
    };

    private CopyEdits() {}

    /**
     * A story.
     *
     * @param id unlike any other's
     * @param paragraphs two or more make a story that can be edited
     */
    record Story(String id, String title, List<String> paragraphs) {
        Story {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The story itself and its edited copies, each named by what was done to it. */
    static List<Story> family(Story story) {
        List<Story> family = new ArrayList<>(List.of(story));
        Random random = new Random(
                SEED ^ Ids.document(story.id().getBytes(StandardCharsets.UTF_8)).hashCode());
        String headline = headline(story, random);
        List<String> text = story.paragraphs();
        family.add(edited(story, "reprint", headline, text));
        family.add(edited(story, "front", headline, joined(List.of(inserted(random)), text)));
        family.add(edited(story, "quote", headline, joined(text, List.of(STATEMENT + ", a delegate said."))));
        family.add(edited(story, "numbers", story.title(), numbers(text, random)));
        family.add(edited(story, "words", headline, words(text, random)));
        if (text.size() >= 3) {
            List<String> half = text.subList(0, (text.size() + 1) / 2);
            family.add(edited(story, "cut", headline, half));
            List<String> shuffled = new ArrayList<>(text.subList(1, text.size()));
            Collections.shuffle(shuffled, random);
            family.add(edited(story, "order", story.title(), joined(List.of(text.getFirst()), shuffled)));
            List<String> most = new ArrayList<>(text.subList(0, (text.size() * 3 + 3) / 4));
            most.add(1, inserted(random));
            family.add(edited(story, "mixed", headline, words(numbers(most, random), random)));
        }
        return family;
    }

    private static Story edited(Story story, String how, String title, List<String> paragraphs) {
        return new Story(story.id() + "/" + how, title, paragraphs);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    /** Its words in another order, some left out. */
    private static String headline(Story story, Random random) {
        List<String> words = new ArrayList<>(List.of(story.title().split(" ")));
        Collections.rotate(words, random.nextInt(1 + words.size()));
        return String.join(" ", words.subList(0, Math.max(1, words.size() * 3 / 4)));
    }

    private static String inserted(Random random) {
        return String.format(
                Locale.ROOT,
                "In the %s, %s %s on the morning after, and %s in the %s %s too. This desk has %d letters on the matter.",
                any(PLACES, random),
                any(PEOPLE, random),
                any(DEEDS, random),
                any(PEOPLE, random),
                any(PLACES, random),
                any(DEEDS, random),
                2 + random.nextInt(90));
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** One number in five is another. */
    private static List<String> numbers(List<String> paragraphs, Random random) {
        return paragraphs.stream()
                .map(paragraph -> NUMBER.matcher(paragraph)
                        .replaceAll(found -> random.nextInt(5) == 0 ? "" + (1 + random.nextInt(99)) : found.group()))
                .toList();
    }

    /** Two sentences in three have a word or two said otherwise or left out. */
    private static List<String> words(List<String> paragraphs, Random random) {
        return paragraphs.stream()
                .map(paragraph -> {
                    List<String> sentences = new ArrayList<>();
                    for (String sentence : SENTENCE.split(paragraph)) {
                        sentences.add(random.nextInt(3) == 0 ? sentence : reworded(sentence, random));
                    }
                    return String.join(" ", sentences);
                })
                .toList();
    }

    private static String reworded(String sentence, Random random) {
        String reworded = sentence;
        for (int i = 0; i < VERBS.length; i++) {
            reworded = reworded.replaceFirst("\\b" + VERBS[i] + "\\b", Matcher.quoteReplacement(OTHERS[i]));
        }
        List<String> words = new ArrayList<>(List.of(reworded.split(" ")));
        if (words.size() > 6) {
            words.remove(1 + random.nextInt(words.size() - 2));
        }
        return String.join(" ", words);
    }

    /** The story as a document, its title apart. */
    static Document document(Story story) {
        StringBuilder text = new StringBuilder(story.title());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(new Span(0, text.length()), BlockKind.TITLE, null));
        for (String paragraph : story.paragraphs()) {
            text.append("\n\n");
            blocks.add(
                    new Block(new Span(text.length(), text.length() + paragraph.length()), BlockKind.PARAGRAPH, null));
            text.append(paragraph);
        }
        byte[] bytes = (story.id() + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return new Document(
                Ids.document(bytes),
                text.toString(),
                blocks,
                story.title(),
                null,
                null,
                null,
                null,
                "en",
                "text/plain");
    }
}
