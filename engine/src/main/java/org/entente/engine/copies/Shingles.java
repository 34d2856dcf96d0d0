package org.entente.engine.copies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Id;

/**
 * The runs of words of a document, as hashes, without what it quotes, its headlines and its litter: all that finding copies
 * needs of it. Immutable, though its array is not guarded; thread-safe.
 *
 * @param document the document's id
 * @param hashes of its runs of {@value #SHINGLE_WORDS} words, ascending, each once; of the whole text
 *     where it is shorter
 * @param wholeText a hash of all its words in order
 * @param numbers the numbers that it names
 */
public record Shingles(Id document, long[] hashes, long wholeText, SortedSet<String> numbers) {
    static final int SHINGLE_WORDS = 4;
    /** Bands of two rows: copies that share a quarter of their runs meet with 98 chances in a hundred. */
    private static final int BANDS = 64;

    private static final int ROWS = 2;

    static Shingles of(Document document) {
        List<String> words = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.isRead() && isRunningText(block.kind())) {
                addWords(block.span().in(document.text()), words);
            }
        }
        SortedSet<String> numbers = new TreeSet<>();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
        }
        return new Shingles(document.id(), hashes(words), hash(words, 0, words.size()), numbers);
    }

    /** What {@link #bytes} wrote of a document. */
    public static Shingles of(Id document, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long wholeText = buffer.getLong();
        long[] hashes = new long[buffer.getInt()];
        buffer.asLongBuffer().get(hashes);
        buffer.position(buffer.position() + hashes.length * Long.BYTES);
        String numbers = StandardCharsets.UTF_8.decode(buffer).toString();
        return new Shingles(
                document,
                hashes,
                wholeText,
                new TreeSet<>(numbers.isEmpty() ? List.of() : List.of(numbers.split(" "))));
    }

    /** As bytes to keep beside the document's keys, some eight a word, so that comparing does not need its text again. */
    public byte[] bytes() {
        byte[] words = String.join(" ", numbers).getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + hashes.length * Long.BYTES + words.length);
        buffer.putLong(wholeText).putInt(hashes.length);
        for (long hash : hashes) {
            buffer.putLong(hash);
        }
        return buffer.put(words).array();
    }

    /** Keys of its bands, ascending; none for an empty text. */
    public List<String> keys() {
        if (hashes.length == 0) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long joined = band;
            for (int row = 0; row < ROWS; row++) {
                joined = mix(joined * 31 + least(band * ROWS + row));
            }
            keys.add((band < 10 ? "0" : "") + band + "-" + HexFormat.of().toHexDigits(joined));
        }
        return keys;
    }

    /** How many runs both have. */
    int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return shared;
    }

    private long least(int permutation) {
        long salt = mix(0x9e3779b97f4a7c15L * (permutation + 1));
        long least = Long.MAX_VALUE;
        for (long hash : hashes) {
            least = Math.min(least, mix(hash ^ salt));
        }
        return least;
    }

    private static boolean isRunningText(BlockKind kind) {
        return switch (kind) {
            case PARAGRAPH, LIST_ITEM, TABLE -> true;
            case TITLE, HEADING, QUOTE, CAPTION, LITTER -> false;
        };
    }

    /** Words in lower case, without those between double quotation marks that close in the same block. */
    private static void addWords(String text, List<String> words) {
        int at = 0;
        while (at < text.length()) {
            int unit = text.codePointAt(at);
            int closing = isOpeningQuote(unit) ? closingQuote(text, at, unit) : -1;
            if (closing > 0) {
                at = closing + 1;
                continue;
            }
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                at = end;
            } else {
                at += Character.charCount(unit);
            }
        }
    }

    /** One past the word that begins at {@code at}; numbers keep the points and commas inside them. */
    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length()) {
            int unit = text.codePointAt(end);
            boolean inNumber = (unit == '.' || unit == ',')
                    && end > at
                    && end + 1 < text.length()
                    && Character.isDigit(text.charAt(end - 1))
                    && Character.isDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(unit) && !inNumber) {
                break;
            }
            end += Character.charCount(unit);
        }
        return end;
    }

    private static boolean isOpeningQuote(int unit) {
        return unit == '"' || unit == '\u201c' || unit == '\u201e' || unit == '\u00ab';
    }

    private static int closingQuote(String text, int opening, int mark) {
        return switch (mark) {
            case '"' -> text.indexOf('"', opening + 1);
            case '\u00ab' -> text.indexOf('\u00bb', opening + 1);
            default -> text.indexOf('\u201d', opening + 1);
        };
    }

    private static long[] hashes(List<String> words) {
        if (words.isEmpty()) {
            return new long[0];
        }
        int runs = Math.max(1, words.size() - SHINGLE_WORDS + 1);
        long[] hashes = new long[runs];
        for (int from = 0; from < runs; from++) {
            hashes[from] = hash(words, from, Math.min(words.size(), from + SHINGLE_WORDS));
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    private static long hash(List<String> words, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            String word = words.get(i);
            for (int at = 0; at < word.length(); at++) {
                hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64: every bit of the result hangs on every bit given. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
