package org.entente.app.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names by the words that they begin with. Immutable once made, thread-safe. */
final class WordIndex {
    private final List<Held> held;
    private final NavigableMap<String, Set<Integer>> byWord = new TreeMap<>();

    private WordIndex(Collection<Held> held) {
        this.held = List.copyOf(held);
        for (int i = 0; i < this.held.size(); i++) {
            Held each = this.held.get(i);
            int number = i;
            each.listing().names().forEach(name -> words(name.value())
                    .forEach(word -> byWord.computeIfAbsent(word, unused -> new TreeSet<>())
                            .add(number)));
            byWord.computeIfAbsent(each.id().toLowerCase(Locale.ROOT), unused -> new TreeSet<>())
                    .add(number);
        }
    }

    static WordIndex of(Collection<Held> held) {
        return new WordIndex(held);
    }

    /** Words without case and marks. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Those that have a name with a word that begins with each word looked for, or the id that was asked for: the same name
     * first, then names that begin so, the shorter first. All for no words.
     */
    List<Held> find(String text) {
        Set<Integer> ids = byWord.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Set.of());
        List<String> words = words(text);
        if (words.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        Set<Integer> found = null;
        for (String word : words) {
            Set<Integer> with = new TreeSet<>();
            byWord.subMap(word, true, word + Character.MAX_VALUE, false)
                    .values()
                    .forEach(with::addAll);
            if (found != null) {
                with.retainAll(found);
            }
            found = with;
        }
        Set<Integer> all = new TreeSet<>(ids);
        if (found == null) {
            return held;
        }
        all.addAll(found);
        String wanted = String.join(" ", words);
        List<Held> sorted = new ArrayList<>(all.stream().map(held::get).toList());
        sorted.sort(Comparator.comparingInt((Held each) -> place(each, wanted))
                .thenComparingInt(each -> each.listing().name().length())
                .thenComparing(Held::id));
        return sorted;
    }

    private static int place(Held held, String wanted) {
        List<String> names = held.listing().names().stream()
                .map(name -> words(name.value()).stream().collect(Collectors.joining(" ")))
                .toList();
        if (names.contains(wanted)) {
            return 0;
        }
        return names.stream().anyMatch(name -> name.startsWith(wanted)) ? 1 : 2;
    }
}
