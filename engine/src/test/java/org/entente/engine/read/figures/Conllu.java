package org.entente.engine.read.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.Span;

/** Reads the tests' sentences: CoNLL-U with a text comment, each sentence a document of its own. */
final class Conllu {
    private Conllu() {}

    /** The sentences of a resource by their text. */
    static Map<String, Sentence> read(String resource) {
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        for (String block : text(resource).split("\n\n+")) {
            List<String> lines = block.lines().toList();
            String words = comment(lines, "text");
            if (!words.isEmpty()) {
                sentences.put(words, sentence(words, lines, comment(lines, "places")));
            }
        }
        return sentences;
    }

    private static String comment(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith("# " + key + " = "))
                .map(line -> line.substring(key.length() + 5))
                .findFirst()
                .orElse("");
    }

    private static Sentence sentence(String words, List<String> lines, String places) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            int start = words.indexOf(cells[1], from);
            if (start < 0) {
                throw new IllegalStateException("a token that its text has not: " + cells[1] + " in " + words);
            }
            from = start + cells[1].length();
            int head = Integer.parseInt(cells[6]) - 1;
            tokens.add(new Token(new Span(start, from), cells[1], cells[2], cells[3], cells[4], head, cells[7]));
        }
        List<NameSpan> names = new ArrayList<>();
        for (String place : places.isEmpty() ? new String[0] : places.split(" ")) {
            String[] ends = place.split("-");
            names.add(new NameSpan(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[1]) - 1, NameSpan.Kind.PLACE));
        }
        return new Sentence(new Span(0, words.length()), tokens, names);
    }

    private static String text(String resource) {
        try (InputStream in = Conllu.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
