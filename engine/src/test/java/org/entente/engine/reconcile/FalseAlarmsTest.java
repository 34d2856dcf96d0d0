package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.junit.jupiter.api.Test;

/**
 * Near misses: pairs of figures that contradict each other but for one thing. None of them may be called
 * a contradiction or a denial. And what holds for any pair whatever.
 */
class FalseAlarmsTest {
    private static final List<String> MEASURES = List.of("deaths", "injuries", "arrests", "missing", "displaced");
    private static final List<String> HAPPENINGS = List.of("fire", "earthquake", "flood", "crash", "riot", "raid");
    private static final List<String> PLACES = List.of("Tolma", "Berin", "Orvia", "Samar", "Karsa", "Alcora");

    /** The parts of a figure that a near miss changes. */
    private static final class Parts {
        String published = "2024-05-15";
        String measure = "deaths";
        String happening = "fire";
        String place = "Tolma";
        String value = "27";
        String unit = "people";
        String qualifier = "";
        String when = "";
        Mode mode = Mode.ASSERTED;
        Factuality factuality = Factuality.CT_PLUS;
        String address = "";
        Bound bound = Bound.EXACT;
        boolean total;
        String until = "";
        String recipient = "";

        Parts(String measure, String happening, String place, String value) {
            this.measure = measure;
            this.happening = happening;
            this.place = place;
            this.value = value;
        }

        FigureInContext figure() {
            String words = value + (qualifier.isEmpty() ? " " : " " + qualifier + " ") + unit;
            String text = "In " + place + " the " + happening + " left " + words + " (" + measure + ")"
                    + (recipient.isEmpty() ? "" : " for " + recipient) + ".";
            Told told =
                    Told.in(published, text, address).event(happening).at(place).as(mode, factuality);
            if (!qualifier.isEmpty()) {
                told.qualifier(qualifier);
            }
            if (!when.isEmpty()) {
                told.when(when);
            }
            if (total) {
                told.total();
            }
            if (!until.isEmpty()) {
                told.until(until);
            }
            if (!recipient.isEmpty()) {
                told.scope(ScopePart.Kind.RECIPIENT, recipient, recipient, EntityKind.STATE);
            }
            return told.figure(words, measure, bound, amount(), unit);
        }

        private Amount amount() {
            BigDecimal number = new BigDecimal(value);
            return switch (bound) {
                case EXACT, ABOUT, RANGE -> Amount.exactly(number);
                case AT_LEAST -> Told.atLeast(value);
                case MORE_THAN -> Told.moreThan(value);
                case AT_MOST -> new Amount(number, BigDecimal.ZERO, true, number, false);
                case LESS_THAN -> new Amount(number, BigDecimal.ZERO, true, number, true);
            };
        }
    }

    /** One thing that makes a contradiction none. */
    private interface Change {
        void apply(Parts parts);
    }

    private static final List<Change> CHANGES = List.of(
            parts -> parts.place = "Dorven",
            parts -> parts.happening = "cyclone",
            parts -> parts.measure = "strikes",
            parts -> parts.unit = "km",
            parts -> parts.mode = Mode.RECOMMENDED,
            parts -> parts.mode = Mode.FORECAST,
            parts -> parts.mode = Mode.CONDITIONAL,
            parts -> parts.mode = Mode.PLANNED,
            parts -> parts.mode = Mode.SUSPECTED,
            parts -> parts.mode = Mode.OPINION,
            parts -> parts.factuality = Factuality.PS_PLUS,
            parts -> parts.factuality = Factuality.UU,
            parts -> parts.qualifier = "foreign",
            parts -> parts.recipient = "Dorven",
            parts -> parts.when = "2023-01-05",
            parts -> parts.happening = "fires",
            parts -> parts.bound = Bound.AT_MOST,
            parts -> {
                parts.when = "";
                parts.published = "2024-08-01";
            },
            parts -> {
                parts.when = "";
                parts.published = "2024-05-20";
            });

    @Test
    void theCasesContradictUntilSomethingIsChanged() {
        int contradictions = 0;
        for (String measure : MEASURES) {
            for (String happening : HAPPENINGS) {
                for (String place : PLACES) {
                    Parts one = new Parts(measure, happening, place, "27");
                    Parts other = new Parts(measure, happening, place, "35");
                    contradictions += isAlarm(one.figure(), other.figure()) ? 1 : 0;
                }
            }
        }
        assertThat(contradictions).isEqualTo(MEASURES.size() * HAPPENINGS.size() * PLACES.size());
    }

    @Test
    void noNearMissIsCalledAContradiction() {
        List<String> alarms = new ArrayList<>();
        int cases = 0;
        for (String measure : MEASURES) {
            for (String happening : HAPPENINGS) {
                for (String place : PLACES) {
                    for (Change change : CHANGES) {
                        Parts one = new Parts(measure, happening, place, "27");
                        one.when = "2024-05-14";
                        Parts other = new Parts(measure, happening, place, "35");
                        other.when = "2024-05-14";
                        change.apply(other);
                        cases++;
                        if (isAlarm(one.figure(), other.figure())) {
                            alarms.add(told(one) + " and " + told(other));
                        }
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(300);
        assertThat(alarms).isEmpty();
    }

    private static String told(Parts parts) {
        return parts.published + " " + parts.figure().claim().passageText() + " (" + parts.mode + ", " + parts.bound
                + ")";
    }

    @Test
    void whateverThePairTheOtherWayRoundIsTheSameAndKeysMeet() {
        Random random = new Random(20251124);
        int found = 0;
        for (int round = 0; round < 6_000; round++) {
            FigureInContext one = anything(random, "a" + round);
            FigureInContext other = anything(random, "b" + round);
            Optional<Comparison> there = FigureComparison.compare(one, other);
            assertThat(FigureComparison.compare(other, one)).isEqualTo(there.map(Comparison::reversed));
            if (there.isPresent()) {
                found++;
                assertThat(Reconcile.keys(one.claim()))
                        .as(there.get().reason())
                        .containsAnyElementsOf(Reconcile.keys(other.claim()));
                alarmsAreOfDisjointAmountsOnly(one, other, there.get().relation());
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static void alarmsAreOfDisjointAmountsOnly(FigureInContext one, FigureInContext other, Relation relation) {
        if (relation == Relation.CONTRADICTS) {
            assertThat(one.figure().amount().overlaps(other.figure().amount())).isFalse();
            assertThat(one.claim().claim().mode()).isIn(Mode.ASSERTED, Mode.ALLEGED, Mode.DENIED);
            assertThat(other.claim().claim().mode()).isIn(Mode.ASSERTED, Mode.ALLEGED, Mode.DENIED);
        }
    }

    private static FigureInContext anything(Random random, String address) {
        Parts parts = new Parts(
                pick(random, MEASURES.subList(0, 2)),
                pick(random, List.of("fire", "fires", "flood", "first raid", "raids")),
                pick(random, PLACES.subList(0, 3)),
                String.valueOf(random.nextInt(4) * 10));
        parts.address = address;
        parts.published = String.format(Locale.ROOT, "2024-0%d-1%d", 5 + random.nextInt(2), random.nextInt(10));
        parts.bound = pick(random, List.of(Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN));
        parts.mode = pick(random, List.of(Mode.ASSERTED, Mode.ASSERTED, Mode.ALLEGED, Mode.DENIED, Mode.FORECAST));
        parts.factuality =
                pick(random, List.of(Factuality.CT_PLUS, Factuality.CT_PLUS, Factuality.CT_MINUS, Factuality.PS_PLUS));
        parts.qualifier = pick(random, List.of("", "", "foreign", "civilian"));
        parts.when = pick(random, List.of("", "2024-05", "2024-05-12", "2024-04"));
        parts.total = random.nextInt(3) == 0;
        parts.until = pick(random, List.of("", "2024-05-13", "2024-05-20"));
        return parts.figure();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static boolean isAlarm(FigureInContext one, FigureInContext other) {
        return FigureComparison.compare(one, other)
                .map(Comparison::relation)
                .filter(relation -> relation == Relation.CONTRADICTS || relation == Relation.DENIES)
                .isPresent();
    }

    @Test
    void amountsOfTwoThingsOfOneMakerDoNotContradict() {
        FigureInContext one = Told.in("2024-05-14", "The Falka drone of Tolma flies 900 km.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .figure("900 km", "range", "900", "km");
        FigureInContext other = Told.in("2024-05-14", "The Ormen missile of Tolma flies 2,400 km.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .figure("2,400 km", "range", "2400", "km");
        assertThat(isAlarm(one, other)).isFalse();
    }
}
