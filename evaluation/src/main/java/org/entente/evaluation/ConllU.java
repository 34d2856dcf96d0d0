package org.entente.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;

/**
 * Reads CoNLL-U (universaldependencies.org/format.html): syntactic words with part of speech, head and
 * relation, and the text that they were cut from. Lines of multiword tokens and of empty nodes are not
 * syntactic words; of the former only the text counts.
 */
final class ConllU {
    private static final int COLUMNS = 10;
    private static final int ROOT = -1;

    private ConllU() {}

    /**
     * A syntactic word.
     *
     * @param form as written
     * @param upos universal part of speech
     * @param head index of its head in the sentence, -1 for the root
     * @param relation without its subtype
     */
    record Word(String form, String upos, int head, String relation) {}

    /**
     * A document, or a sentence of a file that knows no documents.
     *
     * @param id of the document; else of the sentence; else the index of the sentence in its file
     * @param line where it begins, from 1
     * @param sentences each at least one word
     * @param raw the text of each sentence
     */
    record Stretch(String id, int line, List<List<Word>> sentences, List<Raw> raw) {}

    /**
     * A sentence as it was written.
     *
     * @param text without white space at its ends
     * @param opensParagraph whether a paragraph begins with it
     * @param words where each syntactic word stands in {@code text}; words that were fused beyond their
     *     letters share the whole of what they were fused to
     * @param misc the last column of each
     */
    record Raw(String text, boolean opensParagraph, List<Span> words, List<String> misc) {}

    static List<Stretch> read(Path file) {
        return new Parse(file).run();
    }

    /** One pass over a file. */
    private static final class Parse {
        private final Path file;
        private final List<Stretch> stretches = new ArrayList<>();
        private List<Word> words = new ArrayList<>();
        private boolean documents;
        private String document = "";
        private String sentenceId = "";
        private int documentLine = 1;
        private int sentenceLine = 1;
        private int documentCount;
        private int sentenceCount;
        private List<List<Word>> sentences = new ArrayList<>();
        private List<Raw> raws = new ArrayList<>();
        private RawText raw = new RawText();
        private boolean paragraph;

        Parse(Path file) {
            this.file = file;
        }

        List<Stretch> run() {
            int number = 0;
            for (String line : SuiteFiles.lines(file)) {
                number++;
                if (line.isBlank()) {
                    endSentence(number);
                } else if (line.startsWith("#")) {
                    comment(line, number);
                } else {
                    word(line, number);
                }
            }
            endSentence(number);
            endDocument();
            return stretches;
        }

        private void comment(String line, int number) {
            if (words.isEmpty() && sentenceId.isEmpty()) {
                sentenceLine = number;
            }
            String body = line.substring(1).strip();
            if (body.equals("newdoc") || body.startsWith("newdoc ")) {
                endDocument();
                documents = true;
                document = body.contains("=") ? valueOf(body) : Integer.toString(documentCount);
                documentCount++;
                documentLine = number;
            } else if (body.equals("newpar") || body.startsWith("newpar ")) {
                paragraph = true;
            } else if (body.startsWith("sent_id") && body.contains("=")) {
                sentenceId = valueOf(body);
            }
        }

        private static String valueOf(String comment) {
            return comment.substring(comment.indexOf('=') + 1).strip();
        }

        private void word(String line, int number) {
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw SuiteFiles.malformed(
                        file,
                        number,
                        "a line of a word has " + columns.length + " columns where CoNLL-U has " + COLUMNS);
            }
            if (words.isEmpty() && sentenceId.isEmpty()) {
                sentenceLine = number;
            }
            if (columns[0].indexOf('.') >= 0) {
                return;
            }
            int dash = columns[0].indexOf('-');
            if (dash >= 0) {
                raw.fuse(columns[1], columns[9], integer(columns[0].substring(dash + 1), number));
                return;
            }
            if (integer(columns[0], number) != words.size() + 1) {
                throw SuiteFiles.malformed(file, number, "the words of a sentence are not numbered in order");
            }
            String relation = columns[7];
            int colon = relation.indexOf(':');
            int head = integer(columns[6], number) - 1;
            words.add(new Word(columns[1], columns[3], head, colon < 0 ? relation : relation.substring(0, colon)));
            raw.add(words.size(), columns[1], columns[9]);
        }

        private int integer(String column, int number) {
            try {
                return Integer.parseInt(column);
            } catch (NumberFormatException e) {
                throw SuiteFiles.malformed(file, number, "\"" + column + "\" is not the number of a word");
            }
        }

        private void endSentence(int number) {
            if (words.isEmpty()) {
                return;
            }
            for (Word word : words) {
                if (word.head() < ROOT || word.head() >= words.size()) {
                    throw SuiteFiles.malformed(file, number, "a head lies outside the sentence that ends here");
                }
            }
            Raw written = raw.sentence(paragraph || documents && sentences.isEmpty());
            if (documents) {
                sentences.add(words);
                raws.add(written);
            } else {
                String id = sentenceId.isEmpty() ? Integer.toString(sentenceCount) : sentenceId;
                stretches.add(new Stretch(id, sentenceLine, List.of(words), List.of(written)));
            }
            sentenceCount++;
            words = new ArrayList<>();
            raw = new RawText();
            paragraph = false;
            sentenceId = "";
        }

        private void endDocument() {
            if (!sentences.isEmpty()) {
                stretches.add(new Stretch(document, documentLine, sentences, raws));
                sentences = new ArrayList<>();
                raws = new ArrayList<>();
            }
        }
    }

    /** The text of one sentence, put together from its words. */
    private static final class RawText {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final List<String> misc = new ArrayList<>();
        private int fusedUntil;
        private int fusedStart;
        private int fusedAt;

        /** A multiword token that stands for the words up to {@code last}. */
        void fuse(String surface, String ownMisc, int last) {
            fusedUntil = last;
            fusedStart = text.length();
            fusedAt = fusedStart;
            write(surface, ownMisc);
        }

        void add(int number, String form, String ownMisc) {
            if (number > fusedUntil) {
                int start = text.length();
                spans.add(new Span(start, start + form.length()));
                write(form, ownMisc);
            } else if (text.indexOf(form, fusedAt) == fusedAt) {
                spans.add(new Span(fusedAt, fusedAt + form.length()));
                fusedAt += form.length();
            } else {
                int end = text.length() - (text.charAt(text.length() - 1) == ' ' ? 1 : 0);
                spans.add(new Span(fusedStart, end));
            }
            misc.add(ownMisc);
        }

        private void write(String form, String ownMisc) {
            text.append(form);
            if (!List.of(ownMisc.split("\\|")).contains("SpaceAfter=No")) {
                text.append(' ');
            }
        }

        Raw sentence(boolean opensParagraph) {
            return new Raw(text.toString().stripTrailing(), opensParagraph, List.copyOf(spans), List.copyOf(misc));
        }
    }
}
