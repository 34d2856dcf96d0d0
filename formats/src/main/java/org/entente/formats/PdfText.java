package org.entente.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;

/**
 * Puts the text of a PDF's pages together: lines to paragraphs, paragraphs over the edge of a page, words over the
 * edge of a line; what stands at the head or foot of many pages is set apart. Not thread-safe.
 */
final class PdfText {
    private static final int RUNNING_PAGES_MIN = 3;
    private static final Pattern BROKEN_WORD = Pattern.compile("(\\p{L}+)-\\n(\\p{Ll}+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern ENDS = Pattern.compile("[.!?…:;][\"”’')\\]]*$");

    private final List<List<String>> pages = new ArrayList<>();

    /** @param paragraphs of one page, lines parted by line feeds */
    void addPage(List<String> paragraphs) {
        pages.add(List.copyOf(paragraphs));
    }

    boolean hasLetters() {
        return pages.stream()
                .flatMap(List::stream)
                .anyMatch(paragraph -> paragraph.codePoints().anyMatch(Character::isLetter));
    }

    List<Piece> pieces() {
        Set<String> running = running();
        Set<String> words = words();
        List<Piece> pieces = new ArrayList<>();
        List<Piece> furniture = new ArrayList<>();
        for (List<String> page : pages) {
            boolean first = true;
            for (int at = 0; at < page.size(); at++) {
                boolean edge = at == 0 || at == page.size() - 1;
                if (edge && (running.contains(shape(page.get(at))) || isNumber(page.get(at)))) {
                    furniture.add(Piece.litter(page.get(at), SkipReason.PAGE_HEADER));
                    continue;
                }
                String text = joined(page.get(at), words);
                Piece last = pieces.isEmpty() ? null : pieces.getLast();
                if (first && last != null && continues(last, text)) {
                    pieces.set(
                            pieces.size() - 1, Piece.of(BlockKind.PARAGRAPH, joined(last.text() + "\n" + text, words)));
                } else {
                    pieces.addAll(furniture);
                    furniture.clear();
                    PlainText.addBlock(text, pieces);
                }
                first = false;
            }
        }
        pieces.addAll(furniture);
        PlainText.closeLastHeadings(pieces);
        return pieces;
    }

    /** Lines, digits aside, that begin or end many pages. */
    private Set<String> running() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            if (!page.isEmpty()) {
                Set<String> edges = new HashSet<>(List.of(shape(page.getFirst()), shape(page.getLast())));
                edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
            }
        }
        int least = Math.max(RUNNING_PAGES_MIN, pages.size() / 2);
        counts.values().removeIf(count -> count < least);
        return counts.keySet();
    }

    private static boolean isNumber(String paragraph) {
        return paragraph.strip().matches("[-–—]?\\s*\\d{1,4}\\s*[-–—]?");
    }

    private static String shape(String paragraph) {
        return paragraph.strip().replaceAll("\\p{Nd}+", "#").replaceAll("\\s+", " ");
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        for (List<String> page : pages) {
            for (String paragraph : page) {
                WORD.matcher(paragraph).results().forEach(match -> words.add(match.group()));
            }
        }
        return words;
    }

    /** One line of a paragraph's lines; a word broken at a hyphen is whole again where the text has it whole elsewhere. */
    private static String joined(String lines, Set<String> words) {
        Matcher matcher = BROKEN_WORD.matcher(lines.strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n"));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String whole = matcher.group(1) + matcher.group(2);
            String hyphened = matcher.group(1) + "-" + matcher.group(2);
            boolean known = words.contains(whole) && !words.contains(hyphened);
            matcher.appendReplacement(text, Matcher.quoteReplacement(known ? whole : hyphened));
        }
        return matcher.appendTail(text).toString().replace('\n', ' ');
    }

    private static boolean continues(Piece last, String text) {
        boolean open = last.isRead()
                && last.kind() != BlockKind.LIST_ITEM
                && !ENDS.matcher(last.text().strip()).find();
        return open && !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
