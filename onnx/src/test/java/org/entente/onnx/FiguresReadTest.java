package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.engine.read.figures.FigureFound;
import org.entente.engine.read.figures.FigureReader;
import org.entente.model.Edtf;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.ScopePart;
import org.entente.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of figures in sentences that have led astray. */
final class FiguresReadTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    private static OnnxReader reader;

    @BeforeAll
    static void load() {
        reader = OnnxReader.bundled();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static List<Figure> figures(String text) {
        Id document = Ids.document(text.getBytes(StandardCharsets.UTF_8));
        return reader.read(text, List.of(new Span(0, text.length()))).stream()
                .flatMap(sentence -> new FigureReader().read(document, text, sentence, TODAY, List.of()).stream())
                .map(FigureFound::figure)
                .toList();
    }

    @Test
    void oneNumberMayCountARowOfThings() {
        assertThat(figures("The court heard 20 former guards, drivers and cooks."))
                .extracting(Figure::exact)
                .containsExactly("20 former guards, drivers and cooks");
        assertThat(figures("The raid killed two guards and ten cooks."))
                .extracting(Figure::exact)
                .containsExactly("two guards", "ten cooks");
        assertThat(figures("The firm has 300 shops in Chad and plants in Mali."))
                .extracting(Figure::exact)
                .containsExactly("300 shops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The two sides met in the old harbour.",
                "He stood on one side of the fence and waited.",
                "These three capitals have agreed on a plan.",
                "The 787 project manager told investors to wait.",
                "The 104 tram driver waved at us.",
                "A two-state solution is far away.",
                "The four-way race narrowed in March.",
                "The one-man crew slept.",
                "They sold the larger 737 planes.",
            })
    void aNumberThatOnlyPointsIsNoFigure(String text) {
        assertThat(figures(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The two drivers were killed near the bridge., deaths",
        "Two sides of the square were burnt., side",
        "At least one ferry sank in the storm., vessels",
        "Lanzarote lies about 65 kilometres from the coast., distance",
        "Half of them had left by noon., share",
        "Divers found a 14-metre boat., distance",
        "The airline sold 12 A320 aircraft., aircraft",
        "The tents held 300 infantry., infantry",
        "The 120 drivers slept in tents., driver",
        "The 28-nation bloc met in spring., nation",
        "A five-man crew sat in Bergen., man",
        "The ferry line ran a 40-boat fleet., vessels",
        "Masons built a 500-bed clinic., bed",
        "The party kept its ten-point lead., lead",
        "Diaz leads Berg by 5 percent., lead",
        "The porters make $12 an hour in low-cost areas., pay",
        "Porters have salaries that touch $16 an hour in the dearest areas., pay",
        "The shop makes $12 an hour., money-duration",
        "The firm cut its costs to $118 billion., cost",
        "Rebels chased and killed 30 farmers., deaths",
        "'Police met 60 miners, many of whom were hurt.', miner",
        "The index rose to 4500., index",
        "The range of the glider is expected to be 8000 km., range",
        "She set a 15 percent rate., rate",
    })
    void whatIsCountedOrMeasuredNamesTheMeasure(String text, String measure) {
        assertThat(figures(text)).extracting(figure -> figure.measure().code()).containsExactly(measure);
    }

    @Test
    void twoSharesAreNoLead() {
        assertThat(figures("Diaz leads Berg by 43 percent to 38 percent."))
                .extracting(figure -> figure.measure().code())
                .containsExactly("vote-share", "vote-share");
    }

    @Test
    void whatSomethingIsMadeOfIsNoNumberOfIt() {
        String text = "A 12-nation force landed at dawn.";
        Figure nations = figures(text).getFirst();
        assertThat(nations.exact()).isEqualTo("12-nation");
        assertThat(nations.unit()).isEqualTo("nation");
    }

    @ParameterizedTest
    @CsvSource({
        "The yacht sank 30 nautical miles off the island., ''",
        "Dockers lost 40 tonnes of their own steel., Dockers",
        "At least 30 wooden boats were burnt., wooden",
    })
    void onlyWhatNarrowsIsScope(String text, String scope) {
        assertThat(figures(text)).singleElement().satisfies(figure -> assertThat(String.join(
                        "; ", figure.scope().stream().map(ScopePart::words).toList()))
                .isEqualTo(scope));
    }

    @ParameterizedTest
    @CsvSource({
        "'Between May and August, bandits robbed 27 trucks.', 2024-05, 2024-08",
        "'Shelling destroyed 40 barns between Monday and Wednesday.', 2024-11-18, 2024-11-20",
        "'Between June 2022 and May 2023, the yard built 12 ships.', 2022-06, 2023-05",
    })
    void aStretchBetweenTwoTimesIsTheWindow(String text, String since, String until) {
        assertThat(figures(text)).singleElement().satisfies(figure -> {
            assertThat(figure.since()).isEqualTo(Edtf.of(since));
            assertThat(figure.until()).isEqualTo(Edtf.of(until));
            assertThat(figure.cumulative()).isFalse();
        });
    }

    @Test
    void timesThatRunBackwardsBoundNoWindow() {
        String text = "The pact of 1988, which had 40 members since 2004, ended until 1988.";
        assertThat(figures(text)).isNotEmpty().allSatisfy(figure -> assertThat(figure.since() == null
                        || figure.until() == null
                        || figure.since().earliest() == null
                        || figure.until().latest() == null
                        || !figure.until().latest().isBefore(figure.since().earliest()))
                .isTrue());
    }

    /** What rose or fell by an amount is no level of it. */
    @ParameterizedTest
    @CsvSource({
        "Sales of the van fell 35 percent., sale-decrease",
        "The yard reported a 45% drop in boat sales., sale-decrease",
        "It saw a 45% drop in van sales for its yard in March., sale-decrease",
        "Sales of the van fell to 35 percent., sale",
        "The price slipped below $60., price",
        "The mill cut its costs by 30%., cost-decrease",
        "The plan would cut $2 billion from the budget., cut",
        "The mill's weaving arm lost $1.5 billion., loss",
        "The climber fell 40 metres., distance",
        "Her lead fell to 3 points., lead",
        "The Blues led the Reds by 5 percentage points., lead",
        "The clerk found 31 incidents of fraud., incident",
        "The mill owns 40 percent of the bank., stake",
        "The rent was 10 times the average., rent",
        "Its number of riders will jump to 70m., rider",
        "He made millions of dollars from it., money",
    })
    void aChangeIsNoLevel(String text, String measure) {
        assertThat(figures(text)).extracting(figure -> figure.measure().code()).containsExactly(measure);
    }

    @Test
    void anAmountInBracketsIsThatBeforeItInAnotherUnit() {
        assertThat(figures("The mill will pay $57 million (US$78 million) for a 72 percent stake in the bank."))
                .extracting(figure -> figure.measure().code())
                .containsExactly("payment", "payment", "stake");
        assertThat(figures("The jet can fly 9,420 nautical miles (17,446 km).")
                        .getLast()
                        .scope())
                .isEmpty();
    }

    @Test
    void whatIsComparedAndWhoIsOneOfManyHasNoActor() {
        assertThat(figures("The clerks earned $100, compared with the weavers' $67.")
                        .getLast()
                        .scope())
                .isEmpty();
        assertThat(figures("Otto is one of at least 40 people shot by police."))
                .singleElement()
                .satisfies(figure -> assertThat(figure.scope()).isEmpty());
    }
}
