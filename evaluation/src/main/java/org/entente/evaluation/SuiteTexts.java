package org.entente.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of the texts of suites, character for character, so that offsets are those of the
 * suite: blocks lie between blank lines, or between lines where the text has no blank one.
 */
final class SuiteTexts {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00a0]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R\\s*");

    private SuiteTexts() {}

    /** A document of that text, published on that day or on an unknown one; of equal texts there is one document. */
    static Document document(String text, @Nullable LocalDate published) {
        return document(text, published, text);
    }

    /** The same, of that day's bytes: of equal texts of two days there are two documents, as of two papers. */
    static Document ofDay(String text, LocalDate published) {
        return document(text, published, published + "\n" + text);
    }

    private static Document document(String text, @Nullable LocalDate published, String original) {
        boolean paragraphs = BLANK_LINE.matcher(text.strip()).find();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        Matcher gap = (paragraphs ? BLANK_LINE : LINE).matcher(text);
        while (gap.find()) {
            add(blocks, text, start, gap.start());
            start = gap.end();
        }
        add(blocks, text, start, text.length());
        Dated dated = published == null ? null : new Dated(published, "option", published.toString());
        return new Document(
                Ids.document(original.getBytes(StandardCharsets.UTF_8)),
                text,
                blocks,
                null,
                null,
                null,
                dated,
                null,
                "en",
                "text/plain");
    }

    private static void add(List<Block> blocks, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            blocks.add(new Block(new Span(start, end), BlockKind.PARAGRAPH, null));
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u00a0';
    }
}
