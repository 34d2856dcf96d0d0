package org.entente.engine.reconcile;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a claim names, as far as it can be recognised in another document: by the name of
 * its entity, which all mentions of this share, else by its words.
 *
 * @param name the entity's name, or the words
 * @param kind what it is, or null where unknown
 * @param stems of the words that name it
 * @param isNamed whether it is called by a name of its own, not by a common noun
 * @param folded its name in lower case
 */
record Party(String name, @Nullable EntityKind kind, SortedSet<String> stems, boolean isNamed, String folded) {
    /** How two parties stand to each other. */
    enum Match {
        /** One and the same, as far as names tell. */
        SAME,
        /** Nobody can tell. */
        UNKNOWN,
        /** Two different ones of one sort. */
        DIFFERENT
    }

    static Party of(EntityRef entity) {
        return of(entity.name(), entity.kind());
    }

    static Party of(String words) {
        return of(words.replaceFirst("^(?:[Tt]he|[Aa]n?) ", ""), null);
    }

    private static Party of(String name, @Nullable EntityKind kind) {
        boolean named = kind != EntityKind.GROUP
                && kind != EntityKind.MATTER
                && name.codePoints().anyMatch(Character::isUpperCase);
        return new Party(name, kind, Words.stems(name), named, name.toLowerCase(Locale.ROOT));
    }

    Match match(Party other) {
        if (isCalledAs(other)) {
            return Match.SAME;
        }
        if (isNamed && other.isNamed()) {
            return namesMatch(other);
        }
        if (isNamed || other.isNamed()) {
            return Match.UNKNOWN;
        }
        return stems.isEmpty()
                        || other.stems.isEmpty()
                        || !(stems.containsAll(other.stems) || other.stems.containsAll(stems))
                ? Match.UNKNOWN
                : Match.SAME;
    }

    /** Persons of one full name count as called alike, though as entities they stay apart until judged. */
    private boolean isCalledAs(Party other) {
        return folded.equals(other.folded);
    }

    /** Names of one make that each have a number, and not the same: Tarsk-2, Tarsk-4. */
    private boolean isOtherNumber(Party other) {
        return hasDigit(name) && hasDigit(other.name) && !numbersOf(name).equals(numbersOf(other.name));
    }

    private static boolean hasDigit(String words) {
        return words.codePoints().anyMatch(Character::isDigit);
    }

    private static SortedSet<String> numbersOf(String words) {
        SortedSet<String> numbers = new TreeSet<>();
        for (String part : words.split("\\D+")) {
            if (!part.isEmpty()) {
                numbers.add(part);
            }
        }
        return numbers;
    }

    private Match namesMatch(Party other) {
        if (isOtherNumber(other)) {
            return kind != null && other.kind != null && sort(kind) == sort(other.kind)
                    ? Match.DIFFERENT
                    : Match.UNKNOWN;
        }
        SortedSet<String> shared = Words.shared(stems, other.stems);
        boolean within = shared.size() == Math.min(stems.size(), other.stems.size());
        if (within && !shared.isEmpty() && (isStateOf(other) || other.isStateOf(this))) {
            return Match.SAME;
        }
        if (within && (shared.size() >= 2 || !shared.isEmpty() && stems.equals(other.stems))) {
            return Match.SAME;
        }
        return !within && kind != null && other.kind != null && sort(kind) == sort(other.kind)
                ? Match.DIFFERENT
                : Match.UNKNOWN;
    }

    /** Whether this is a state and the other a body or force that bears its name and acts for it. */
    private boolean isStateOf(Party other) {
        return kind == EntityKind.STATE
                && (other.kind == EntityKind.GOVERNMENT_BODY || other.kind == EntityKind.ARMED_FORCE);
    }

    /** Kinds among which a difference of names is a difference of things. */
    private static int sort(EntityKind kind) {
        return switch (kind) {
            case STATE -> 0;
            case GOVERNMENT_BODY -> 1;
            case ARMED_FORCE -> 2;
            case ARMED_GROUP -> 3;
            case PARTY -> 4;
            case COMPANY -> 5;
            case ORGANISATION -> 6;
            case PERSON -> 7;
            case GROUP -> 8;
            case VESSEL -> 9;
            case AIRCRAFT -> 10;
            case FACILITY -> 11;
            case PLACE -> 12;
            case EQUIPMENT -> 13;
            case COMMODITY -> 14;
            case AGREEMENT -> 15;
            case MATTER -> 16;
        };
    }

    /** The best match of any of the one with any of the other; UNKNOWN where one side is empty. */
    static Match best(Collection<Party> some, Collection<Party> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Match.UNKNOWN;
        }
        boolean unknown = false;
        for (Party one : some) {
            for (Party other : others) {
                Match match = one.match(other);
                if (match == Match.SAME) {
                    return match;
                }
                unknown |= match == Match.UNKNOWN;
            }
        }
        return unknown ? Match.UNKNOWN : Match.DIFFERENT;
    }

    /** Whether some of the one and some of the other are the same by a name of their own. */
    static boolean anyNamedAlike(Collection<Party> some, Collection<Party> others) {
        for (Party one : some) {
            for (Party other : others) {
                if (one.isNamed() && other.isNamed() && one.match(other) == Match.SAME) {
                    return true;
                }
            }
        }
        return false;
    }
}
