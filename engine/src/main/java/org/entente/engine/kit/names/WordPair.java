package org.entente.engine.kit.names;

import java.util.List;
import org.entente.engine.kit.names.NameWords.Role;
import org.jspecify.annotations.Nullable;

/** Whether a word of one name may be a word, or a run of words, of another. */
final class WordPair {
    private static final int LETTERS_LONG = 5;
    private static final int LETTERS_MIDDLE = 4;
    private static final int LETTERS_SHORT = 3;
    private static final double RUN_COST_MAX = 1;

    private WordPair() {}

    /** What sets them apart; null where they are not one word. */
    static @Nullable Difference compare(NamePart one, NamePart other, NameKind kind, boolean loose) {
        if (!one.isTelling() && !other.isTelling()) {
            return one.role() == other.role() && one.stands().equals(other.stands()) ? same(one) : null;
        }
        if (one.role() == Role.NUMBER || other.role() == Role.NUMBER) {
            return one.text().equals(other.text()) ? same(one) : null;
        }
        if (one.sound().equals(other.sound())) {
            return same(one);
        }
        if (!one.isTelling() || !other.isTelling()) {
            return null;
        }
        if (kind == NameKind.PERSON && isInitial(one, other)) {
            return reason("initial", one, other, Weights.of("initial"));
        }
        if (kind == NameKind.PERSON && NameWords.areForms(one.text(), other.text())) {
            return reason("nickname", one, other, Weights.of("nickname"));
        }
        double most = most(Math.min(one.sound().length(), other.sound().length()), loose);
        double cost = Sounds.distance(one.sound(), other.sound(), loose, most);
        return cost <= most ? reason("spelling", one, other, cost) : null;
    }

    /** The same for a word and several words of the other name run together, or their initials. */
    static @Nullable Difference run(NamePart one, List<NamePart> run, NameKind kind, boolean loose) {
        if (one.role() != Role.WORD || !mayRun(one, run)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (NamePart part : run) {
            text.append(part.text());
            initials.append(part.text().charAt(0));
        }
        if (one.text().contentEquals(initials) && one.text().length() > 1) {
            String weight = kind == NameKind.PERSON ? "initial" : "acronym";
            return new Difference(
                    weight, Weights.of(weight), () -> "“" + one.text() + "” may be short for “" + shown(run) + "”");
        }
        if (Math.abs(text.length() - one.text().length()) > 2 || one.sound().length() < LETTERS_MIDDLE) {
            return null;
        }
        double cost = Sounds.distance(one.sound(), Sounds.of(text.toString()), loose, RUN_COST_MAX);
        return cost <= RUN_COST_MAX
                ? new Difference(
                        "run-together",
                        cost + Weights.of("run-together"),
                        () -> "“" + one.text() + "” and “" + shown(run) + "” differ in blanks"
                                + (cost > 0 ? " and letters" : ""))
                : null;
    }

    /** Whether a word is as long as a run of words or as their initials; most are not, and cost no more than this. */
    private static boolean mayRun(NamePart one, List<NamePart> run) {
        int letters = 0;
        boolean word = false;
        boolean initials = run.size() == one.text().length();
        for (int i = 0; i < run.size(); i++) {
            NamePart part = run.get(i);
            if (part.role() == Role.LEGAL || part.role() == Role.NUMBER) {
                return false;
            }
            word |= part.role() == Role.WORD;
            letters += part.text().length();
            initials &= initials && part.text().charAt(0) == one.text().charAt(i);
        }
        return word && (initials || Math.abs(letters - one.text().length()) <= 2);
    }

    private static Difference same(NamePart part) {
        return new Difference("same", 0, part::text);
    }

    private static Difference reason(String weight, NamePart one, NamePart other, double cost) {
        return new Difference(weight, cost, () -> {
            boolean inOrder = one.text().compareTo(other.text()) <= 0;
            return "“" + (inOrder ? one : other).text() + "” beside “" + (inOrder ? other : one).text() + "”";
        });
    }

    private static String shown(List<NamePart> run) {
        return String.join(" ", run.stream().map(NamePart::text).toList());
    }

    private static boolean isInitial(NamePart one, NamePart other) {
        return (one.text().length() == 1 || other.text().length() == 1)
                && one.text().charAt(0) == other.text().charAt(0);
    }

    /** What a word of so many letters may cost and still be the same word. */
    private static double most(int letters, boolean loose) {
        if (letters >= LETTERS_LONG || loose && letters >= LETTERS_SHORT) {
            return 2;
        }
        return switch (letters) {
            case LETTERS_MIDDLE -> 1.3;
            case LETTERS_SHORT -> 0.8;
            default -> 0.35;
        };
    }
}
