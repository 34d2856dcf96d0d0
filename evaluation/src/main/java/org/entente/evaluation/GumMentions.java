package org.entente.evaluation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mentions of a document of GUM, from the {@code Entity} of each word's last column: {@code
 * (chain-type-…} opens a mention, {@code chain)} closes it. Of a mention in parts the parts from its first
 * to its last are one stretch.
 */
final class GumMentions {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");
    private static final Pattern PART = Pattern.compile("\\[(\\d+)/(\\d+)]");

    private GumMentions() {}

    /**
     * A mention.
     *
     * @param chain the number of what it refers to, within its document
     * @param type {@code person organization place event object substance animal plant time abstract}
     */
    record Marked(MarkedText.Stretch words, String chain, String type) {}

    private record Open(int first, String type) {}

    /** Reads the last columns of a document's words. */
    static List<Marked> of(List<String> misc, Path file, int line) {
        List<Marked> mentions = new ArrayList<>();
        Map<String, Deque<Open>> open = new HashMap<>();
        for (int word = 0; word < misc.size(); word++) {
            Matcher bracket = BRACKET.matcher(entity(misc.get(word)));
            while (bracket.find()) {
                if (bracket.group(3) != null) {
                    close(bracket.group(3), word, open, mentions, file, line);
                } else {
                    String[] parts = bracket.group(1).split("-", -1);
                    if (parts.length < 2) {
                        throw SuiteFiles.malformed(file, line, "a mention of the document has no type: " + parts[0]);
                    }
                    open.computeIfAbsent(parts[0], chain -> new ArrayDeque<>()).push(new Open(word, parts[1]));
                    if (bracket.group(2) != null) {
                        close(parts[0], word, open, mentions, file, line);
                    }
                }
            }
        }
        return mentions;
    }

    private static String entity(String misc) {
        for (String field : misc.split("\\|", -1)) {
            if (field.startsWith("Entity=")) {
                return field.substring("Entity=".length());
            }
        }
        return "";
    }

    private static void close(
            String key, int word, Map<String, Deque<Open>> open, List<Marked> mentions, Path file, int line) {
        Deque<Open> opened = open.get(key);
        if (opened == null || opened.isEmpty()) {
            throw SuiteFiles.malformed(file, line, "a mention of the document ends before it begins: " + key);
        }
        Open last = opened.pop();
        Matcher part = PART.matcher(key);
        if (!part.find()) {
            mentions.add(new Marked(new MarkedText.Stretch(last.first(), word), key, last.type()));
            return;
        }
        String chain = key.substring(0, part.start());
        if (part.group(1).equals("1")) {
            open.computeIfAbsent(chain + "[parts]", unused -> new ArrayDeque<>())
                    .push(last);
        } else if (part.group(1).equals(part.group(2))) {
            Deque<Open> first = open.getOrDefault(chain + "[parts]", new ArrayDeque<>());
            Open begun = first.isEmpty() ? last : first.pop();
            mentions.add(new Marked(new MarkedText.Stretch(begun.first(), word), chain, last.type()));
        }
    }
}
