package org.entente.engine.read.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.quantities.QuantityFound.Kind;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.engine.kit.units.Units;
import org.entente.engine.read.Sentence;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a sentence: what is counted or measured, by the dependencies and not by what
 * stands next to the number. Stateless and thread-safe.
 */
public final class FigureReader {
    /** How many words may stand between a number and the noun it counts for both to be the figure's words. */
    private static final int NOUN_REACH_WORDS = 10;

    /** How many words behind the first noun that a number counts the others may stand. */
    private static final int ROW_REACH_WORDS = 8;

    /** Units that the last of several numbers in a row bears for all. */
    private static final Set<String> SHARED_UNITS = Set.of("%", "pp");

    private static final Pattern IN_ROW = Pattern.compile("\\s*(?:,|,?\\s+(?:and|or))\\s+");

    /**
     * The figures of one sentence, in the order of the text.
     *
     * @param document the document's id, for the figures' ids
     * @param text the document's text, which all offsets are into
     * @param sentence one sentence of it; without dependencies nothing is read
     * @param documentDate the day the document is of; null where unknown, and then words such as "since
     *     September" give no window
     * @param mentions the mentions within the sentence, for scopes; may be empty
     */
    public List<FigureFound> read(
            Id document, String text, Sentence sentence, @Nullable LocalDate documentDate, List<Mention> mentions) {
        List<FigureFound> figures = new ArrayList<>();
        if (!sentence.isParsed()) {
            return figures;
        }
        List<QuantityFound> amounts = inOneUnit(text, Quantities.find(text, sentence.span()));
        if (amounts.isEmpty()) {
            return figures;
        }
        List<TimeFound> times = Times.find(text, sentence.span(), documentDate);
        Tree tree = new Tree(sentence);
        Subjects subjects = new Subjects(tree);
        Windows windows = new Windows(tree, sentence, text, times);
        Scopes scopes = new Scopes(tree, sentence, text, times, mentions);
        QuantityFound before = null;
        Subject subjectBefore = null;
        Map<QuantityFound, Subject> told = new LinkedHashMap<>();
        for (QuantityFound amount : amounts) {
            boolean converted = before != null && subjectBefore != null && isConversion(text, before, amount);
            Subject subject = isTime(amount, times)
                    ? null
                    : converted && subjectBefore != null && before != null
                            ? subjects.converted(subjectBefore, before, amount)
                            : subjects.of(amount);
            Subject partOf = subject == null && subjectBefore != null && amount.kind() != Kind.MEASURED
                    ? subjects.ofThose(amount, subjectBefore)
                    : null;
            subject = partOf == null ? subject : partOf;
            subject = subject != null && subjectBefore != null && before != null
                    ? subjects.respectively(subject, subjectBefore)
                    : subject;
            subject = subject != null && subjectBefore != null && before != null
                    ? subjects.alongside(subject, amount, subjectBefore, before)
                    : subject;
            if (subject == null && amount.kind() == Kind.MEASURED && !isTime(amount, times)) {
                subject = subjects.inRow(amount, told);
            }
            if (subject != null) {
                told.put(amount, subject);
            }
            before = amount;
            subjectBefore = subject;
            if (subject != null && !subject.measure().isBlank()) {
                Span span = span(tree, amount, subject);
                Windows.Window window = windows.of(subject, span);
                figures.add(new FigureFound(
                        new Figure(
                                Ids.figure(document, span, subject.measure()),
                                span,
                                span.in(text),
                                new Measure(subject.measure()),
                                amount.amount(),
                                subject.unit(),
                                amount.bound(),
                                window.cumulative(),
                                window.since(),
                                window.until(),
                                scopes.of(subject, bounded(amount))),
                        subject.head(),
                        subject.bearer(),
                        subject.predicate(),
                        window.basis()));
            }
        }
        return figures;
    }

    /** "3, 4.3 and 2.1 percent": numbers in a row before one of percent or points are of the same. */
    private static List<QuantityFound> inOneUnit(String text, List<QuantityFound> amounts) {
        List<QuantityFound> shared = new ArrayList<>(amounts);
        for (int at = amounts.size() - 2; at >= 0; at--) {
            QuantityFound bare = amounts.get(at);
            QuantityFound next = shared.get(at + 1);
            boolean row = bare.kind() == Kind.BARE
                    && next.kind() == Kind.MEASURED
                    && SHARED_UNITS.contains(next.unit())
                    && bare.span().end() <= next.number().start()
                    && IN_ROW.matcher(text.substring(
                                    bare.number().end(), next.number().start()))
                            .matches();
            if (row) {
                shared.set(
                        at,
                        new QuantityFound(
                                bare.span(),
                                bare.number(),
                                bare.amount(),
                                bare.bound(),
                                next.unit(),
                                bare.number(),
                                Kind.MEASURED,
                                bare.counted(),
                                next.change() == QuantityFound.Change.NONE ? bare.change() : next.change(),
                                next.changeByVerb() || bare.changeByVerb(),
                                bare.ambiguous()));
            }
        }
        return shared;
    }

    /** "$57 million (US$78 million)", "17 cents (2 percent)": in brackets behind an amount, of the same dimension. */
    private static boolean isConversion(String text, QuantityFound before, QuantityFound amount) {
        int end = Math.max(before.span().end(), before.unitSpan().end());
        int start = Math.min(amount.span().start(), amount.unitSpan().start());
        String dimension = Units.dimensionOf(amount.unit());
        return start > end
                && text.substring(end, start).strip().equals("(")
                && !dimension.isEmpty()
                && (dimension.equals("money") || !amount.unit().equals(before.unit()))
                && dimension.equals(Units.dimensionOf(before.unit()));
    }

    /** The number with the hedges before it and its unit, which qualify nothing. */
    private static Span bounded(QuantityFound amount) {
        return new Span(
                Math.min(amount.span().start(), amount.number().start()),
                amount.kind() == Kind.MEASURED
                        ? Math.max(amount.number().end(), amount.unitSpan().end())
                        : amount.number().end());
    }

    /** Whether the number is part of a date or a time of day. */
    private static boolean isTime(QuantityFound amount, List<TimeFound> times) {
        return times.stream()
                .anyMatch(time ->
                        time.kind() != TimeFound.Kind.DURATION && time.span().overlaps(amount.number()));
    }

    /** The words of the amount with its hedge and its unit or noun. */
    private static Span span(Tree tree, QuantityFound amount, Subject subject) {
        Span head = tree.token(subject.head()).span();
        Span core = amount.kind() == Kind.MEASURED || amount.kind() == Kind.MULTIPLE
                ? amount.span()
                : new Span(amount.span().start(), amount.number().end());
        List<Integer> number = tree.within(amount.number());
        boolean follows = !number.isEmpty()
                && subject.head() > number.getLast()
                && subject.head() - number.getLast() <= NOUN_REACH_WORDS
                && isOfAmount(tree, number, subject.head());
        if (!follows) {
            return core;
        }
        return core.cover(amount.kind() == Kind.COUNTED ? row(tree, subject.head()) : head);
    }

    /** "Twenty former crew members, editors and contestants": all that one number counts, where the others bear no number, article or owner of their own. */
    private static Span row(Tree tree, int noun) {
        List<Integer> others = tree.children(noun).stream()
                .filter(child -> tree.hasRelation(child, "conj"))
                .toList();
        boolean bare = !others.isEmpty()
                && tree.token(noun).xpos().equals("NNS")
                && tree.children(noun).stream()
                        .noneMatch(child -> child > noun
                                && child < others.getLast()
                                && tree.hasRelation(child, "nmod", "acl", "acl:relcl", "appos"))
                && others.stream()
                        .allMatch(other -> tree.token(other).xpos().equals("NNS")
                                && tree.child(other, "det", "nummod", "nmod:poss", "acl", "acl:relcl")
                                        == FigureFound.NONE
                                && other - noun <= ROW_REACH_WORDS);
        return bare
                ? tree.token(noun).span().cover(tree.token(others.getLast()).span())
                : tree.token(noun).span();
    }

    /** Whether the noun is the number's own: nothing but its modifiers and "of" stands between. */
    private static boolean isOfAmount(Tree tree, List<Integer> number, int head) {
        for (int at = number.getLast() + 1; at < head; at++) {
            String xpos = tree.token(at).xpos();
            boolean participle = xpos.equals("VBN") || xpos.equals("VBD") || xpos.equals("VBG");
            boolean inside =
                    participle || tree.isBelow(at, head) || tree.isBelow(head, at) && number.contains(tree.head(at));
            if (!inside
                    && !tree.lemma(at).equals("of")
                    && !tree.token(at).upos().equals("PUNCT")) {
                return false;
            }
        }
        return !tree.isVerb(head);
    }
}
