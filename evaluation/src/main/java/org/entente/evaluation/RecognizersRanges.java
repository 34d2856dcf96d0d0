package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.quantities.Numbers;
import org.entente.evaluation.RecognizersSuite.Entity;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Tells intervals of numbers as Microsoft's specifications do, comparisons included in their words. Thread-safe. */
final class RecognizersRanges {
    private static final Map<String, String> BEFORE = comparisons("before");
    private static final Map<String, String> AFTER = comparisons("after");
    private static final Pattern LEADS = Pattern.compile(
            "(?<![\\p{L}\\d])(?<words>" + alternatives(BEFORE) + ")\\s*(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\s+(?<words>" + alternatives(AFTER) + ")(?![\\p{L}\\d])(?!\\s+\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINS = Pattern.compile("\\s*(?:-|–|—|~)\\s*|\\s+(?:to|and)\\s+");
    private static final Pattern FROM = Pattern.compile("\\b(?:from|between)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIED = Pattern.compile("\\s*(?:,|but|and)?\\s*$");

    private RecognizersRanges() {}

    private static Map<String, String> comparisons(String side) {
        Map<String, String> comparisons = new HashMap<>();
        for (List<String> row : Suites.table("recognizers-comparisons.tsv")) {
            if (row.get(1).equals(side)) {
                Arrays.stream(row.get(0).split("\\|")).forEach(words -> comparisons.put(words, row.get(2)));
            }
        }
        return Map.copyOf(comparisons);
    }

    private static String alternatives(Map<String, String> comparisons) {
        return comparisons.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(words -> words))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The intervals of a text.
     *
     * @param closed whether the end of a stated range belongs to it
     */
    static List<Entity> find(String text, boolean closed) {
        List<Numbers.Number> numbers = Numbers.find(text);
        List<Entity> entities = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            Entity range = at + 1 < numbers.size() ? range(text, numbers.get(at), numbers.get(at + 1), closed) : null;
            if (range != null) {
                entities.add(range);
                at++;
                continue;
            }
            Entity compared = compared(text, numbers.get(at));
            if (compared != null) {
                add(text, entities, compared);
            }
        }
        return entities;
    }

    private static @Nullable Entity range(String text, Numbers.Number low, Numbers.Number high, boolean closed) {
        String between = text.substring(low.span().end(), high.span().start());
        Matcher from = FROM.matcher(text.substring(0, low.span().start()));
        boolean led = from.find();
        boolean joined = JOINS.matcher(between).matches() && (led || !between.contains("and"));
        boolean zeroLed = high.span().in(text).startsWith("0");
        if (!joined || zeroLed || low.value().compareTo(high.value()) >= 0) {
            return null;
        }
        int start = led ? from.start() : low.span().start();
        String value = "[" + RecognizersReader.plain(low.value()) + "," + RecognizersReader.plain(high.value())
                + (closed ? "]" : ")");
        return new Entity(start, high.span().end(), value, "");
    }

    private static @Nullable Entity compared(String text, Numbers.Number number) {
        Span span = number.span();
        Matcher before = LEADS.matcher(text.substring(0, span.start()));
        Matcher after = FOLLOWS.matcher(text).region(span.end(), text.length());
        String interval = before.find() ? BEFORE.get(before.group("words").toLowerCase(Locale.ROOT)) : null;
        String later = after.lookingAt() ? AFTER.get(after.group("words").toLowerCase(Locale.ROOT)) : null;
        if (interval == null && (later == null || later.equals("closed"))) {
            return null;
        }
        int start = interval == null ? span.start() : before.start("words");
        int end = later == null ? span.end() : after.end();
        String both = interval;
        if (later != null && later.equals("closed") && interval != null) {
            both = interval.replace("(n", "[n").replace("n)", "n]");
        } else if (later != null && (interval == null || interval.equals("[n,n]"))) {
            both = later;
        }
        return both == null
                ? null
                : new Entity(start, end, both.replace("n", RecognizersReader.plain(number.value())), "");
    }

    /** Adds an interval; one from below and one from above, side by side, are one. */
    private static void add(String text, List<Entity> entities, Entity next) {
        Entity last = entities.isEmpty() ? null : entities.getLast();
        boolean tied = last != null
                && last.value().endsWith(",)")
                && next.value().startsWith("(,")
                && TIED.matcher(text.substring(last.end(), next.start())).matches();
        if (last != null && tied) {
            String value = last.value().substring(0, last.value().length() - 1)
                    + next.value().substring("(,".length());
            entities.set(entities.size() - 1, new Entity(last.start(), next.end(), value, ""));
        } else {
            entities.add(next);
        }
    }
}
