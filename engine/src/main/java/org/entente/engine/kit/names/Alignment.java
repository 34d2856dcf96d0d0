package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.entente.engine.kit.names.NameWords.Role;
import org.jspecify.annotations.Nullable;

/** The words of two names set against each other, the cheapest pairs first. Used once, by one thread. */
final class Alignment {
    private static final int RUN_MAX = 4;
    private static final double SYLLABLE = 2.5;

    /** Words {@code from} to {@code from + length} of one name beside words of the other. */
    private record Pair(int from, int length, int to, int width, Difference reason) {
        int covered() {
            return length + width;
        }
    }

    private final ComparableName one;
    private final ComparableName other;
    private final boolean across;
    private final boolean loose;
    private final List<Difference> differences = new ArrayList<>();
    private final BitSet usedOne = new BitSet();
    private final BitSet usedOther = new BitSet();
    private final List<Pair> chosen = new ArrayList<>();

    Alignment(ComparableName one, ComparableName other) {
        this.one = one;
        this.other = other;
        this.across = one.romanised().isLatin() != other.romanised().isLatin();
        this.loose = across
                && (one.romanised().isWithoutVowels() || other.romanised().isWithoutVowels());
    }

    /** What differs. */
    List<Difference> differences() {
        if (one.romanised().isSyllabic() && other.romanised().isSyllabic()) {
            return syllables();
        }
        if (one.kind() == NameKind.BODY && (isShortFor(one, other) || isShortFor(other, one))) {
            add(
                    "acronym",
                    () -> "“" + one.shown() + "” beside “" + other.shown() + "”: one is made of the other's initials");
            return differences;
        }
        if (across) {
            add("across-scripts", () -> "They are written in different scripts");
        }
        choose();
        for (Pair pair : chosen) {
            if (pair.reason().cost() > 0) {
                differences.add(pair.reason());
            }
        }
        order();
        leftOver();
        return differences;
    }

    /** Whether a name is one word, made of the initials of the other's telling words or of all. */
    private static boolean isShortFor(ComparableName brief, ComparableName full) {
        List<NamePart> words =
                brief.parts().stream().filter(NamePart::isTelling).toList();
        long telling = full.parts().stream().filter(NamePart::isTelling).count();
        if (words.size() != 1 || words.getFirst().role() != Role.WORD || telling < 2) {
            return false;
        }
        StringBuilder some = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (NamePart part : full.parts()) {
            if (part.role() != Role.LEGAL && part.role() != Role.GENERIC) {
                all.append(part.text().charAt(0));
                some.append(part.isTelling() ? part.text().substring(0, 1) : "");
            }
        }
        String text = words.getFirst().text();
        return text.contentEquals(some) || text.contentEquals(all);
    }

    private void add(String weight, Supplier<String> words) {
        differences.add(new Difference(weight, Weights.of(weight), words));
    }

    private void choose() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < one.parts().size(); i++) {
            for (int j = 0; j < other.parts().size(); j++) {
                pairs(i, j, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.reason().cost())
                .thenComparing(Comparator.comparingInt(Pair::covered).reversed())
                .thenComparingInt(pair -> Math.abs(pair.from() - pair.to()))
                .thenComparingInt(Pair::from)
                .thenComparingInt(Pair::to));
        for (Pair pair : pairs) {
            if (isFree(usedOne, pair.from(), pair.length()) && isFree(usedOther, pair.to(), pair.width())) {
                use(usedOne, pair.from(), pair.length());
                use(usedOther, pair.to(), pair.width());
                chosen.add(pair);
            }
        }
    }

    private static boolean isFree(BitSet used, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (used.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static void use(BitSet used, int from, int length) {
        for (int i = from; i < from + length; i++) {
            used.set(i);
        }
    }

    private void pairs(int i, int j, List<Pair> pairs) {
        NamePart left = one.parts().get(i);
        NamePart right = other.parts().get(j);
        Difference single = WordPair.compare(left, right, one.kind(), loose);
        if (single != null) {
            pairs.add(new Pair(i, 1, j, 1, single));
        }
        if (left.role() == Role.NUMBER || right.role() == Role.NUMBER) {
            return;
        }
        for (int length = 2; length <= RUN_MAX; length++) {
            if (i + length <= one.parts().size()) {
                addRun(
                        i,
                        length,
                        j,
                        1,
                        WordPair.run(right, one.parts().subList(i, i + length), one.kind(), loose),
                        pairs);
            }
            if (j + length <= other.parts().size()) {
                addRun(
                        i,
                        1,
                        j,
                        length,
                        WordPair.run(left, other.parts().subList(j, j + length), one.kind(), loose),
                        pairs);
            }
        }
    }

    private static void addRun(int from, int length, int to, int width, @Nullable Difference reason, List<Pair> pairs) {
        if (reason != null) {
            pairs.add(new Pair(from, length, to, width, reason));
        }
    }

    /** A cost where words stand in another order, unless a comma told so; dear where father and son change places. */
    private void order() {
        List<Pair> inOrder = chosen.stream()
                .filter(pair -> one.parts().get(pair.from()).isTelling())
                .sorted(Comparator.comparingInt(Pair::from))
                .toList();
        boolean turned = false;
        for (int i = 1; i < inOrder.size(); i++) {
            turned |= inOrder.get(i).to() < inOrder.get(i - 1).to();
        }
        if (!turned) {
            return;
        }
        int fatherOne = father(one.parts());
        int fatherOther = father(other.parts());
        boolean fathersDiffer = fatherOne > 0
                && fatherOther > 0
                && chosen.stream().anyMatch(pair -> pair.from() == fatherOne && pair.to() < fatherOther)
                && chosen.stream().anyMatch(pair -> pair.to() == fatherOther && pair.from() < fatherOne);
        if (fathersDiffer) {
            add("father", () -> "Father and son have changed places");
        } else if (!one.isInverted() && !other.isInverted()) {
            add("order", () -> "The words stand in another order");
        }
    }

    /** Where the father's name stands; 0 where no particle tells. */
    private static int father(List<NamePart> parts) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (parts.get(i).role() == Role.PATRONYMIC) {
                return parts.get(i + 1).role() == Role.PARTICLE && i + 2 < parts.size() ? i + 2 : i + 1;
            }
        }
        return 0;
    }

    private void leftOver() {
        List<NamePart> left = left(one.parts(), usedOne);
        List<NamePart> right = left(other.parts(), usedOther);
        List<NamePart> tellingLeft = telling(left);
        List<NamePart> tellingRight = telling(right);
        if (tellingRight.isEmpty()) {
            repeated(tellingLeft, one.parts(), usedOne);
        } else if (tellingLeft.isEmpty()) {
            repeated(tellingRight, other.parts(), usedOther);
        }
        light(left, right);
        numbers(tellingLeft, tellingRight);
        if (!tellingLeft.isEmpty() && !tellingRight.isEmpty()) {
            add("conflict", () -> "“" + shown(tellingLeft) + "” stands against “" + shown(tellingRight) + "”");
            return;
        }
        List<NamePart> extra = tellingLeft.isEmpty() ? tellingRight : tellingLeft;
        for (NamePart part : extra) {
            String weight = one.kind() == NameKind.PERSON ? "extra-person" : "extra-body";
            add(weight, () -> "“" + part.text() + "” stands in one of them only");
        }
        if (one.kind() == NameKind.PERSON && !extra.isEmpty() && shared() < 2) {
            add("few-words", () -> "They share one word only");
        }
    }

    /** Numbers that differ tell two things apart, whatever else is alike. */
    private void numbers(List<NamePart> left, List<NamePart> right) {
        List<NamePart> numbers = concat(left, right).stream()
                .filter(part -> part.role() == Role.NUMBER)
                .toList();
        if (!numbers.isEmpty()) {
            add("number", () -> "A number differs: " + shown(numbers));
            left.removeAll(numbers);
            right.removeAll(numbers);
        }
    }

    private long shared() {
        return chosen.stream()
                .filter(pair -> one.parts().get(pair.from()).isTelling())
                .mapToInt(pair -> Math.max(pair.length(), pair.width()))
                .sum();
    }

    private static List<NamePart> concat(List<NamePart> one, List<NamePart> other) {
        List<NamePart> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static String shown(List<NamePart> parts) {
        return String.join(" ", parts.stream().map(NamePart::text).toList());
    }

    private static List<NamePart> left(List<NamePart> parts, BitSet used) {
        List<NamePart> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!used.get(i)) {
                left.add(parts.get(i));
            }
        }
        return left;
    }

    private static List<NamePart> telling(List<NamePart> left) {
        return new ArrayList<>(left.stream().filter(NamePart::isTelling).toList());
    }

    /** Takes away words that only say again what was matched. */
    private void repeated(List<NamePart> telling, List<NamePart> all, BitSet used) {
        telling.removeIf(part -> {
            boolean repeated = false;
            for (int i = 0; i < all.size(); i++) {
                repeated |= used.get(i) && all.get(i).sound().equals(part.sound());
            }
            if (repeated) {
                add("repeated", () -> "“" + part.text() + "” stands twice");
            }
            return repeated;
        });
    }

    private void light(List<NamePart> left, List<NamePart> right) {
        boolean formsDiffer = left.stream().anyMatch(part -> part.role() == Role.LEGAL)
                && right.stream().anyMatch(part -> part.role() == Role.LEGAL);
        if (formsDiffer) {
            add("other-form", () -> "Their legal forms differ");
        }
        List<NamePart> light = concat(left, right).stream()
                .filter(part -> !part.isTelling() && !(formsDiffer && part.role() == Role.LEGAL))
                .toList();
        if (!light.isEmpty()) {
            add("extra-light", () -> "“" + shown(light) + "” stands in one of them only");
        }
    }

    /** Names in signs for syllables or words differ by whole signs. */
    private List<Difference> syllables() {
        String left = signs(one);
        String right = signs(other);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        int signs = row[right.length()];
        return signs == 0
                ? List.of()
                : List.of(new Difference("syllable", signs * SYLLABLE, () -> signs + " signs differ"));
    }

    private static String signs(ComparableName name) {
        StringBuilder signs = new StringBuilder();
        name.shown().codePoints().filter(Character::isLetterOrDigit).forEach(signs::appendCodePoint);
        return signs.toString();
    }
}
