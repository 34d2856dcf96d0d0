package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.EventType;
import org.entente.model.Reading;
import org.entente.model.Skipped;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** How long agreements hold and when they end, and stretches of time, possible and not. */
final class TermsReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), LocalDate.parse("2024-05-03"));
    }

    /** "term ten-year", "renewal five years", "until ../2045-12-31". */
    private List<String> terms(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.type() != EventType.ASSAULT)
                .flatMap(claim -> Stream.concat(
                        claim.figures().stream()
                                .filter(figure -> List.of("term", "renewal")
                                        .contains(figure.measure().code()))
                                .map(figure -> figure.measure().code() + " " + figure.exact()),
                        claim.type() == TieType.AGREEMENT_IN_FORCE ? ends(claim) : Stream.of()))
                .toList();
    }

    private static Stream<String> ends(Claim claim) {
        Edtf when = claim.when().edtf();
        return when != null && when.earliest() == null ? Stream.of("until " + when.latest()) : Stream.of();
    }

    @Test
    void aTermIsReadFromTheNounFromItsVerbAndFromWhatIsSaidOfIt() {
        assertThat(terms("The treaty between Egypt and Jordan is in force for 20 years."))
                .containsExactly("term 20 years");
        assertThat(terms("Serbia and China signed a ten-year deal on steel.")).containsExactly("term ten-year");
        assertThat(terms("Turkey and Libya signed a two-year military agreement."))
                .containsExactly("term two-year");
        assertThat(terms("Iran and Russia plan to sign a 20-year treaty.")).containsExactly("term 20-year");
    }

    @Test
    void howLongAnAgreementMayBeRenewedIsNotItsTerm() {
        assertThat(terms("Oman and India signed a contract for 15 years, renewable for five years."))
                .containsExactly("term 15 years", "renewal five years");
        assertThat(terms("Peru and Chile renewed the fishing accord for another five years."))
                .containsExactly("renewal five years");
    }

    @Test
    void anEndIsReadWhereTheAgreementEndsAndWhereItHoldsUntilThen() {
        assertThat(terms("Egypt and Jordan signed a gas deal that expires in 2045."))
                .containsExactly("until 2045-12-31");
        assertThat(terms("The accord between Kenya and Uganda is valid until March 2027."))
                .containsExactly("until 2027-03-31");
        assertThat(terms("The lease, which runs until 2042, was signed by Ukraine and Russia."))
                .containsExactly("until 2042-12-31");
        assertThat(terms("Russia and the United States extended the treaty until 2026."))
                .containsExactly("until 2026-12-31");
        assertThat(terms("The pact will remain in force until the end of 2030."))
                .containsExactly("until 2030-12-31");
    }

    @Test
    void theEndOfAnAgreementIsNotWhenItWasMade() {
        assertThat(read("The accord between Kenya and Uganda is valid until March 2027.")
                        .claims())
                .filteredOn(claim -> claim.type() == EventType.AGREE)
                .extracting(claim -> String.valueOf(claim.when().edtf()))
                .noneMatch(when -> when.contains("2027"));
    }

    @Test
    void timesOfOtherThingsAreNoTermsOfAnAgreement() {
        assertThat(terms("Chad and Niger signed a deal after ten years of war."))
                .isEmpty();
        assertThat(terms("The accord ended ten years of war between Chad and Niger."))
                .isEmpty();
        assertThat(terms("The ten-year war between Chad and Niger ended with a treaty in 2010."))
                .isEmpty();
    }

    @Test
    void everyRowOfTheLexiconIsReadInItsExampleAndNotInItsCounter() {
        List<Map<String, String>> rows =
                Table.of(Reader.class, "agreement-words.tsv").rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream()
                        .filter(row -> terms(row.getOrDefault("example", "")).isEmpty()))
                .as("rows whose example is not read")
                .isEmpty();
        assertThat(rows.stream()
                        .filter(row -> !terms(row.getOrDefault("counter", "")).isEmpty()))
                .as("rows whose counter is read")
                .isEmpty();
    }

    @Test
    void aStretchThatEndsBeforeItBeginsIsNamedAndDatesNothing() {
        Reading reading = read("From 20 May to 3 May rebels attacked 12 villages.");
        assertThat(reading.skipped())
                .filteredOn(skipped -> skipped.reason().equals("reversed-time"))
                .extracting(Skipped::span)
                .containsExactly(new Span(5, 20));
        assertThat(reading.claims()).isNotEmpty().allMatch(claim -> claim.when().span() == null);
        assertThat(reading.claims())
                .flatExtracting(Claim::figures)
                .allMatch(figure -> figure.since() == null && figure.until() == null);
    }

    @Test
    void aStretchOverTheTurnOfTheYearIsOne() {
        Reading reading = read("From 20 November to 3 March the army held the town of Kherson.");
        assertThat(reading.skipped()).noneMatch(skipped -> skipped.reason().equals("reversed-time"));
        assertThat(reading.claims())
                .extracting(claim -> claim.when().edtf())
                .contains(Edtf.of("2023-11-20/2024-03-03"));
    }
}
