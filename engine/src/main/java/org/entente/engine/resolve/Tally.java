package org.entente.engine.resolve;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * What an entity's name, kind and aliases are chosen from, counted over its mentions: so that of an entity to which mentions come only
 * these have to be looked at. Two tallies added are the tally of both's mentions, whatever the order.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tally {
    private final Map<MentionForm, Counts> byForm;

    private Tally(Map<MentionForm, Counts> byForm) {
        this.byForm = byForm;
    }

    /** What mentions of one form add up to. */
    private static final class Counts {
        private int mentions;
        private int states;
        private final Map<String, Integer> known = new TreeMap<>();
        private final Map<String, Integer> written = new TreeMap<>();
        private final Map<EntityKind, Integer> kinds = new EnumMap<>(EntityKind.class);

        void add(MentionInContext in) {
            Mention mention = in.mention();
            Optional<Canonical> canonical = Canonical.of(in);
            mentions++;
            states += canonical.filter(it -> it.sort() == Canonical.Sort.STATE).isPresent() ? 1 : 0;
            canonical.flatMap(Canonical::known).ifPresent(name -> known.merge(name, 1, Integer::sum));
            written.merge(Naming.shown(mention), 1, Integer::sum);
            kinds.merge(mention.kind(), 1, Integer::sum);
        }

        void add(Counts other) {
            mentions += other.mentions;
            states += other.states;
            other.known.forEach((name, count) -> known.merge(name, count, Integer::sum));
            other.written.forEach((name, count) -> written.merge(name, count, Integer::sum));
            other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
        }
    }

    /**
     * The tally of some mentions.
     *
     * @param members in any order
     */
    public static Tally of(List<MentionInContext> members) {
        Map<MentionForm, Counts> byForm = new EnumMap<>(MentionForm.class);
        members.forEach(each -> byForm.computeIfAbsent(each.mention().form(), unused -> new Counts())
                .add(each));
        return new Tally(byForm);
    }

    /** The tally of the mentions of both. */
    public Tally plus(Tally other) {
        Map<MentionForm, Counts> sum = new EnumMap<>(MentionForm.class);
        for (Tally each : List.of(this, other)) {
            each.byForm.forEach((form, counts) ->
                    sum.computeIfAbsent(form, unused -> new Counts()).add(counts));
        }
        return new Tally(sum);
    }

    /** Chooses from what is counted; see {@link Resolve#entity(Tally, List)}. */
    Naming naming(List<Id> mentions) {
        Counts telling = telling();
        return new Naming(mentions, telling.mentions, telling.states, telling.known, telling.written, telling.kinds);
    }

    /** The mentions by name; where there is none, those by common noun; else all. */
    private Counts telling() {
        for (MentionForm form : List.of(MentionForm.NAME, MentionForm.NOMINAL)) {
            Counts counts = byForm.get(form);
            if (counts != null) {
                return counts;
            }
        }
        Counts all = new Counts();
        byForm.values().forEach(all::add);
        return all;
    }

    /** As text that {@link #parse} reads; the same tally always gives the same. */
    public String text() {
        StringBuilder text = new StringBuilder();
        byForm.forEach((form, counts) -> {
            put(text, form.name());
            put(text, Integer.toString(counts.mentions));
            put(text, Integer.toString(counts.states));
            put(text, counts.known);
            put(text, counts.written);
            Map<String, Integer> kinds = new TreeMap<>();
            counts.kinds.forEach((kind, count) -> kinds.put(kind.name(), count));
            put(text, kinds);
        });
        return text.toString();
    }

    private static void put(StringBuilder text, Map<String, Integer> counts) {
        put(text, Integer.toString(counts.size()));
        counts.forEach((words, count) -> {
            put(text, words);
            put(text, count.toString());
        });
    }

    /** Each field with its length before it, so that a name may hold any sign. */
    private static void put(StringBuilder text, String field) {
        text.append(field.length()).append(':').append(field);
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it is nothing of the sort
     */
    public static Tally parse(String text) {
        Map<MentionForm, Counts> byForm = new EnumMap<>(MentionForm.class);
        Fields fields = new Fields(text);
        while (fields.at < text.length()) {
            Counts counts = new Counts();
            byForm.put(MentionForm.valueOf(fields.words()), counts);
            counts.mentions = fields.number();
            counts.states = fields.number();
            fields.counts(counts.known);
            fields.counts(counts.written);
            Map<String, Integer> kinds = new TreeMap<>(Comparator.naturalOrder());
            fields.counts(kinds);
            kinds.forEach((kind, count) -> counts.kinds.put(EntityKind.valueOf(kind), count));
        }
        return new Tally(byForm);
    }

    private static final class Fields {
        private final String text;
        private int at;

        Fields(String text) {
            this.text = text;
        }

        String words() {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw new IllegalArgumentException("a tally ends within a field");
            }
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            if (end > text.length()) {
                throw new IllegalArgumentException("a tally ends within a field");
            }
            at = end;
            return text.substring(colon + 1, end);
        }

        int number() {
            return Integer.parseInt(words());
        }

        void counts(Map<String, Integer> into) {
            for (int left = number(); left > 0; left--) {
                into.put(words(), number());
            }
        }
    }
}
