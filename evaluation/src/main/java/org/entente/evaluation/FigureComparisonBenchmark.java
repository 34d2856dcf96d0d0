package org.entente.evaluation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.engine.reconcile.Comparison;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.FigureComparison;
import org.entente.engine.reconcile.FigureInContext;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Participant;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.When;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast two figures are compared, with and without conversion; answers are checked before they are timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FigureComparisonBenchmark {
    private final FigureInContext earlier = toll("2024-05-02", "The flood in Karsa killed 27 people.", "27");
    private final FigureInContext later = toll("2024-05-06", "The flood in Karsa killed 35 people.", "35");
    private final FigureInContext miles =
            range("The Falka drone flies 600 miles.", "600 miles", Bound.EXACT, amount("600", "550", "650"), "mi");
    private final FigureInContext kilometres = range(
            "The Falka drone flies about 970 km.", "about 970 km", Bound.ABOUT, amount("970", "965", "975"), "km");

    /** Refuses to time a wrong answer. */
    @Setup(Level.Trial)
    public void check() {
        expect(earlier, later, Relation.UPDATE);
        expect(miles, kilometres, Relation.SAME_CONVERTED);
    }

    static void expect(FigureInContext one, FigureInContext other, Relation relation) {
        Optional<Comparison> found = FigureComparison.compare(one, other);
        if (found.map(Comparison::relation).filter(relation::equals).isEmpty()) {
            throw new IllegalStateException("expected " + relation + ", found " + found);
        }
    }

    @Benchmark
    public Optional<Comparison> update() {
        return FigureComparison.compare(earlier, later);
    }

    @Benchmark
    public Optional<Comparison> sameConverted() {
        return FigureComparison.compare(miles, kilometres);
    }

    private static Amount amount(String value, String low, String high) {
        return new Amount(new BigDecimal(value), new BigDecimal(low), false, new BigDecimal(high), false);
    }

    private static FigureInContext toll(String published, String text, String value) {
        String words = value + " people";
        Id document = Ids.document((published + text).getBytes(StandardCharsets.UTF_8));
        Id place = Ids.mention(document, span(text, "Karsa"), EntityKind.PLACE);
        List<ScopePart> scope = List.of(
                new ScopePart(ScopePart.Kind.EVENT, "flood", "flood", null),
                new ScopePart(ScopePart.Kind.PLACE, "Karsa", "karsa", place));
        Map<Id, EntityRef> entities =
                Map.of(place, new EntityRef(Ids.of("entity", "Karsa"), "Karsa", EntityKind.PLACE));
        Amount amount = Amount.exactly(new BigDecimal(value));
        Figure figure = figure(document, span(text, words), words, "deaths", amount, "people", Bound.EXACT, scope);
        return told(document, text, LocalDate.parse(published), figure, List.of(), entities);
    }

    private static FigureInContext range(String text, String words, Bound bound, Amount amount, String unit) {
        Id document = Ids.document(text.getBytes(StandardCharsets.UTF_8));
        Span actor = span(text, "Falka");
        Id drone = Ids.mention(document, actor, EntityKind.EQUIPMENT);
        Map<Id, EntityRef> entities =
                Map.of(drone, new EntityRef(Ids.of("entity", "Falka"), "Falka", EntityKind.EQUIPMENT));
        Figure figure = figure(document, span(text, words), words, "range", amount, unit, bound, List.of());
        List<Participant> participants = List.of(new Participant(Role.OBJECT, drone, actor));
        return told(document, text, LocalDate.parse("2024-05-02"), figure, participants, entities);
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Figure figure(
            Id document,
            Span span,
            String words,
            String measure,
            Amount amount,
            String unit,
            Bound bound,
            List<ScopePart> scope) {
        Id id = Ids.figure(document, span, measure);
        return new Figure(id, span, words, new Measure(measure), amount, unit, bound, false, null, null, scope);
    }

    private static FigureInContext told(
            Id document,
            String text,
            LocalDate published,
            Figure figure,
            List<Participant> participants,
            Map<Id, EntityRef> entities) {
        Span whole = new Span(0, text.length());
        Attribution author = new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, whole);
        Claim claim = new Claim(
                Claim.idOf(document, whole, figure.measure(), participants, List.of(figure)),
                document,
                whole,
                figure.span(),
                figure.measure(),
                Claim.noDomains(),
                participants,
                When.UNKNOWN,
                null,
                List.of(figure),
                Factuality.CT_PLUS,
                org.entente.model.Mode.ASSERTED,
                List.of(author),
                List.of(),
                null);
        DocumentFacts facts = new DocumentFacts(document, published, "A publisher", "A title", null);
        return new FigureInContext(new ResolvedClaim(claim, text, entities, facts), figure);
    }
}
