package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Ids;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which claims meet. Each part of a key is free of the stroke that joins them, so two
 * claims share a key only where they share all its parts. Stateless and thread-safe.
 */
final class Keys {
    /** A claim of many words is found by its longest ones. */
    private static final int STEMS_MAX = 8;

    private static final int TOKENS_MAX = 6;
    private static final int STATES_MAX = 3;
    private static final int NAMES_MAX = 2;
    private static final int DAYS_A_WEEK = 7;

    private static final String NAMED = "n:";
    private static final String EQUAL = "equal|";
    private static final String SERIES = "series|";

    private static final int HASH_BITS = 59;
    /** Marks of the sorts of keys, from those that few claims share to those that many do. */
    private static final List<String> SORTS = List.of(
            "equal|", "|v:", "|m:", "said|", "quoted|", "rank|", "|d:", "|n:", "|w:", "|o:", "|state:", "|p:", "|t:",
            "|h:");

    /**
     * The rank of the first sort of keys under which many may stand: one name, one word. Those before it are narrowed
     * by a month, a day or an amount.
     */
    static final long COARSE_FROM = (long) SORTS.indexOf("|n:") << HASH_BITS;

    private Keys() {}

    static List<String> of(Comparand comparand) {
        ResolvedClaim resolved = comparand.resolved();
        ClaimFrame claim = comparand.frame();
        SortedSet<String> keys = new TreeSet<>();
        switch (resolved.claim().kind()) {
            case FIGURE -> comparand.figures().forEach(frame -> ofFigure(frame, keys));
            case EVENT, TIE -> {
                ofHappening(claim, keys);
                ofDenial(claim, keys);
            }
            case ATTRIBUTE -> ofAttribute(claim, keys);
            case STATEMENT -> ofQuotation(claim, keys);
        }
        ofRank(resolved, keys);
        ofUtterance(claim, keys);
        if (!keys.isEmpty()) {
            keys.add(EQUAL + comparand.content().hex());
        }
        return List.copyOf(keys);
    }

    /** Whether all claims under a key say the same in the same words. */
    static boolean isOfEqualContent(String key) {
        return key.startsWith(EQUAL);
    }

    /**
     * Where a key stands among the keys of a claim: those that few claims share before those that many do,
     * keys of one sort in the order of their hashes. Two keys have one rank only by a chance of one in 2^59.
     */
    static long rank(String key) {
        int sort = SORTS.size();
        for (int i = 0; i < SORTS.size(); i++) {
            if (isOfSort(key, SORTS.get(i))) {
                sort = i;
                break;
            }
        }
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return ((long) sort << HASH_BITS) | (hash & ((1L << HASH_BITS) - 1));
    }

    /** What has no stroke before it begins the key: a name within it may hold the same letters, as Port Said does. */
    private static boolean isOfSort(String key, String mark) {
        return mark.charAt(0) == '|' ? key.contains(mark) : key.startsWith(mark);
    }

    /** Whether the figures of all claims under a key may be one series: of one measure, and of all the same names and happenings. */
    static boolean isOfSeries(String key) {
        return key.startsWith(SERIES);
    }

    private static void ofSeries(FigureFrame frame, String measure, SortedSet<String> keys) {
        SortedSet<String> about = new TreeSet<>();
        frame.subject.stream().filter(Party::isNamed).forEach(party -> about.addAll(tokens(party)));
        frame.happenings.forEach(group -> about.add("h:" + group));
        if (!about.isEmpty()) {
            List<String> fields = new ArrayList<>(List.of(measure));
            fields.addAll(about);
            keys.add(SERIES + Ids.of("series", fields.toArray(String[]::new)).hex());
        }
    }

    private static void ofFigure(FigureFrame frame, SortedSet<String> keys) {
        String measure = "figure|" + Measures.keyOf(frame.figure, frame.measureName) + "|";
        ofSeries(frame, measure, keys);
        SortedSet<String> named = new TreeSet<>();
        for (Party party : frame.subject) {
            if (party.isNamed()) {
                tokens(party).forEach(token -> ofNamed(frame, measure + token, keys));
                if (isKnownByPlaceOrState(party)) {
                    named.addAll(party.stems());
                }
            }
        }
        frame.happenings.forEach(group -> keys.add(measure + "h:" + group));
        frame.items(ScopePart.Kind.EVENT)
                .forEach(item -> keys.add(measure + "h:" + item.happening().group()));
        Edtf window = frame.statedWindow();
        if (window != null && window.earliest() != null && window.earliest().equals(window.latest())) {
            keys.add(measure + "d:" + window.earliest());
        }
        if (frame.statedUntil() != null && frame.statedUntil().latest() != null) {
            keys.add(measure + "d:" + frame.statedUntil().latest());
        }
        LocalDate published = frame.published();
        if (published != null) {
            keys.add(measure + "p:" + published);
            keys.add(measure + "p:" + published.plusDays(1));
        }
        SortedSet<String> words = new TreeSet<>(frame.stems);
        words.removeAll(named);
        words.stream().filter(Subjects::isState).forEach(state -> keys.add(measure + state));
        words.removeIf(Subjects::isState);
        longest(words).forEach(stem -> keys.add(measure + "w:" + stem));
    }

    /** Of one name; and, since many may be, those of one amount and those told within a month or so as well. */
    private static void ofNamed(FigureFrame frame, String key, SortedSet<String> keys) {
        keys.add(key);
        BigDecimal value = frame.amount().value();
        if (value != null) {
            keys.add(key + "|v:" + value.stripTrailingZeros().toPlainString());
        }
        ofMonth(frame.published(), key, keys);
    }

    private static void ofMonth(@Nullable LocalDate published, String key, SortedSet<String> keys) {
        if (published != null) {
            long month = published.getYear() * 12L + published.getMonthValue();
            keys.add(key + "|m:" + month);
            keys.add(key + "|m:" + (month + 1));
        }
    }

    private static void ofHappening(ClaimFrame frame, SortedSet<String> keys) {
        String family = "happening|" + frame.family.name() + "|";
        SortedSet<String> tokens = new TreeSet<>();
        frame.everybody().forEach(party -> tokens.addAll(tokens(party)));
        List<String> few = tokens.stream().limit(TOKENS_MAX).toList();
        if (few.size() == 1) {
            frame.otherStems().stream()
                    .limit(STEMS_MAX)
                    .forEach(stem -> keys.add(family + few.getFirst() + "|w:" + stem));
        }
        List<String> states = List.copyOf(frame.states());
        for (int i = 0; i < Math.min(states.size(), STATES_MAX); i++) {
            for (int j = i + 1; j < Math.min(states.size(), STATES_MAX); j++) {
                keys.add(family + states.get(i) + "|" + states.get(j) + "|t:" + frame.trigger);
            }
        }
        for (Party object : frame.objects) {
            if (!object.isNamed()) {
                frame.states().forEach(state -> keys.add(family + "o:" + Words.head(object.name()) + "|" + state));
            }
        }
        namesOfTargets(frame).forEach(stem -> keys.add(family + "t:" + frame.trigger + "|w:" + stem));
        for (int i = 0; i < few.size(); i++) {
            keys.add(family + few.get(i) + "|t:" + frame.trigger);
            frame.otherStems().stream()
                    .limit(STEMS_MAX)
                    .forEach(stem -> keys.add(family + "t:" + frame.trigger + "|w:" + stem));
            for (int j = i + 1; j < few.size(); j++) {
                String pair = family + few.get(i) + "|" + few.get(j);
                keys.add(pair);
                if (few.get(i).startsWith(NAMED) && few.get(j).startsWith(NAMED)) {
                    ofMonth(frame.published(), pair, keys);
                }
            }
        }
    }

    /** The longest words that name what something is done to: one name may stand for two entities, or be no party at all. */
    private static List<String> namesOfTargets(ClaimFrame frame) {
        SortedSet<String> stems = new TreeSet<>();
        for (Party party : frame.targets()) {
            if (party.isNamed() && party.kind() != EntityKind.STATE) {
                stems.addAll(party.stems());
            }
        }
        return longest(stems).stream().limit(NAMES_MAX).toList();
    }

    /** What is denied may be what others count: nobody was killed. */
    private static void ofDenial(ClaimFrame frame, SortedSet<String> keys) {
        if (frame.standing() != ClaimFrame.Standing.DENIED) {
            return;
        }
        for (String toll : Measures.tollsIn(frame.stems)) {
            String measure = "figure|" + toll + "|";
            frame.happenings().forEach(group -> keys.add(measure + "h:" + group));
            for (Party party : frame.everybody()) {
                if (party.isNamed()) {
                    tokens(party).forEach(token -> keys.add(measure + token));
                }
            }
        }
    }

    private static void ofAttribute(ClaimFrame frame, SortedSet<String> keys) {
        String label = frame.claim.label();
        if (label == null) {
            return;
        }
        for (Party party : frame.everybody()) {
            tokens(party).forEach(token -> keys.add("attribute|" + token + "|" + Words.head(label)));
        }
    }

    private static void ofRank(ResolvedClaim resolved, SortedSet<String> keys) {
        if (resolved.claim().kind() != ClaimKind.FIGURE) {
            Superlative.in(resolved.sentenceText(), resolved.passageText())
                    .ifPresent(ranked -> ranked.kind().forEach(stem -> keys.add("rank|" + ranked.size() + "|" + stem)));
        }
    }

    /** Words of one speaker within a week or so: each claim stands in its own week and in the next. */
    private static void ofUtterance(ClaimFrame frame, SortedSet<String> keys) {
        EntityRef speaker = frame.namedSpeaker();
        LocalDate published = frame.published();
        if (speaker == null || published == null) {
            return;
        }
        long week = Math.floorDiv(published.toEpochDay(), DAYS_A_WEEK);
        String said =
                "said|" + folded(speaker.name()) + "|" + frame.claim.kind().code() + "|";
        keys.add(said + week);
        keys.add(said + (week + 1));
    }

    /** Words in quotation marks meet whoever they are given to, within a week or so. */
    private static void ofQuotation(ClaimFrame frame, SortedSet<String> keys) {
        LocalDate published = frame.published();
        if (published == null) {
            return;
        }
        long week = Math.floorDiv(published.toEpochDay(), DAYS_A_WEEK);
        for (String stem : longest(frame.quotedStems())) {
            keys.add("quoted|" + stem + "|" + week);
            keys.add("quoted|" + stem + "|" + (week + 1));
        }
    }

    /** A named party goes by its entity's name, another by the stems of its words. */
    private static List<String> tokens(Party party) {
        return party.isNamed()
                ? List.of(NAMED + folded(party.name()))
                : party.stems().stream().map(stem -> "w:" + stem).toList();
    }

    /**
     * A name in lower case, its words apart by blanks. All that is called so meets: an entity of many mentions is one by its name too,
     * and its id, which is that of the least of these, may become another with every document.
     */
    static String folded(String name) {
        String words = String.join(" ", Words.of(name));
        return (words.isEmpty() ? name.replace('|', ' ') : words).toLowerCase(Locale.ROOT);
    }

    /** Other names may be read as names in one text and as words in another: the Burrin dam, the dam at Burrin. */
    private static boolean isKnownByPlaceOrState(Party party) {
        return party.kind() == EntityKind.STATE || party.kind() == EntityKind.PLACE;
    }

    private static List<String> longest(SortedSet<String> stems) {
        return stems.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(STEMS_MAX)
                .toList();
    }
}
