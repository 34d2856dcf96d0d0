package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the amounts are that a text tells, and where it leaves that open. */
final class WhoseFiguresTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    /** The figures: measure, and each role with who plays it, a pronoun as whom it means. */
    private List<String> figures(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.FIGURE)
                .map(claim -> claim.figures().getFirst().measure().code() + Parties.meant(reading, claim))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Korlund Air has ordered $6 billion in new airliners., money actor Korlund Air",
        "Korlund Air also painted 20 kiosks., kiosk actor Korlund Air",
        "Bessaria Airways signed a deal for a further $7 billion., money actor Bessaria Airways",
        "Ann Reed raised more than $525 million., money actor Ann Reed",
        "Ann Reed started the shop with $14 million., money actor Ann Reed",
        "Ireland will lose 4300 jobs., job actor Ireland",
        "'Ann Reed, who opened 40 shops, has left.', shop actor Ann Reed",
        "Spain plans to cut 300 jobs., job actor Spain",
        "Orvex to cut 300 jobs, job actor Orvex",
        "Chad and Mali were given loans worth $17 billion., value recipient Chad recipient Mali",
        "The Norwegian Senate voted 51 to 48 to reject the bill., votes actor Norwegian Senate",
        "Reed would get 90 percent of the miners' vote., votes actor Reed object the miners",
    })
    void whoDoesWhatAnAmountIsToldOfIsWhoseItIs(String text, String figure) {
        assertThat(figures(text)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "Orvex Motors sales dropped 42 percent., sale-decrease object Orvex Motors",
        "Reed has 237 orders., order object Reed",
        "Ford Motor Company sales fell 41 percent., sale-decrease object Ford Motor Company",
        "The Korlund Air deal includes firm orders for 18 kiosks., kiosk object Korlund Air",
        "Reed has posted an annual profit for the last year of $2.7 billion., profit object Reed",
        "'The massive airliner, which has a 79-metre wingspan, is too big.', length object The massive airliner",
        "Reed has 5 percent support among miners., support object Reed",
        "The birth rate among miners is 4 percent., birth-rate object miners",
        "The birth rate in Norway is 4 percent., birth-rate place Norway",
    })
    void whoeverHasWhatIsMeasuredIsWhoseItIs(String text, String figure) {
        assertThat(figures(text)).contains(figure);
    }

    @Test
    void aFirmThatTellsOfItsBooksTellsItsOwn() {
        assertThat(figures("Orvex Motors reported a loss of $4 million.")).containsExactly("loss object Orvex Motors");
        assertThat(figures("General Motors reported a 49 percent decline."))
                .containsExactly("decrease object General Motors");
        assertThat(figures("Sales were down 12 percent, the company said."))
                .containsExactly("sale-decrease object the company");
        assertThat(figures("Sales were down 12 percent, the minister said.")).containsExactly("sale-decrease");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General Motors reported 40 thefts.",
                "General Motors reported a 49 percent decline in rainfall.",
                "The ferry won the race, General Motors announced, gaining 40 fans.",
                "She called on the firm to halve its $1.1 billion dividend, and the gulls took 40 eggs.",
            })
    void whoOnlyTellsOfAnAmountIsNotWhoseItIs(String text) {
        assertThat(figures(text)).isNotEmpty().noneMatch(figure -> figure.contains("General Motors"));
    }

    @Test
    void whatMayBeOneOfSeveralsStaysOpen() {
        assertThat(figures("Ireland and Spain will see 1,600 and 400 jobs cut respectively."))
                .containsOnly("job");
        assertThat(figures("The raid in Homs, which took 40 lambs, went on."))
                .noneMatch(figure -> figure.contains("Homs"));
        assertThat(figures("It will close plants that make the Orvex Dart, whose profit fell 29 percent."))
                .noneMatch(figure -> figure.contains("plants"));
        assertThat(figures("The Oslo design centre lost 40 clerks.")).noneMatch(figure -> figure.contains("Oslo"));
    }

    @Test
    void whatStandsInARowWithWhatIsCountedIsNotCountedWithIt() {
        assertThat(figures("The Chadian army destroyed two bridges and three tanks."))
                .anyMatch(figure -> figure.contains("bridge") && figure.contains("Chadian army"))
                .noneMatch(figure -> figure.contains("bridge") && figure.contains("tanks"));
    }

    @Test
    void aSecondNumberIsOfWhatTheFirstIsOf() {
        assertThat(figures("Norway's wolf population stood at 310 in 1984 and has since risen to 4,200."))
                .containsExactly("wolf-population object Norway", "wolf-population object Norway");
        assertThat(figures("Ann Reed's profit was $5 billion in 2003 and $6 billion in 2004."))
                .containsExactly("profit object Ann Reed", "profit object Ann Reed");
        assertThat(figures("About 54,000 people are employed by Orvex, about 25,000 of them in Norway."))
                .hasSize(2)
                .allMatch(figure -> figure.startsWith("people ") && figure.contains("Orvex"));
        assertThat(figures("Orvex is reducing its liabilities from $27.5 billion to $9.2 billion."))
                .containsExactly("debt object Orvex", "debt object Orvex");
    }
}
