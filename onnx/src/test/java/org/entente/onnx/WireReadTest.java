package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.entente.model.SourceClass;
import org.junit.jupiter.api.Test;

/** What wire services report in ordinary words is read: who did what to whom, whose money it was, who says so and how sure they are. */
final class WireReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    @Test
    void ordinaryReportsAreRead() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Table.of(WireReadTest.class, "wire.tsv").rows()) {
            String sentence = Table.cell(row, "sentence");
            String told = Table.cell(row, "told");
            String not = Table.cell(row, "not");
            List<String> claims = told(sentence);
            if (!told.isEmpty()
                    && claims.stream().noneMatch(Pattern.compile(told).asPredicate())) {
                wrong.add("not told: " + sentence + " " + claims);
            }
            if (!not.isEmpty() && claims.stream().anyMatch(Pattern.compile(not).asPredicate())) {
                wrong.add("told: " + sentence + " " + claims);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotDenied() {
        for (String sentence : List.of(
                "It is not known who killed the minister.",
                "Police do not know who killed the minister.",
                "It was not immediately clear how many soldiers had been killed.")) {
            assertThat(claims(sentence).stream().filter(claim -> says(sentence, claim, "killed")))
                    .as(sentence)
                    .isNotEmpty()
                    .allMatch(claim -> claim.factuality() == Factuality.CT_PLUS);
        }
    }

    @Test
    void whatNobodysReportsSayIsTheirsAndWhoRejectsItDeniesIt() {
        String reported = "There were reports that Iran had sold drones to Sudan.";
        assertThat(claims(reported).stream().filter(claim -> says(reported, claim, "sold")))
                .isNotEmpty()
                .allMatch(claim -> claim.speaker().source().sourceClass() == SourceClass.DOCUMENT);
        for (String sentence : List.of(
                "The ministry dismissed reports that Iran had sold drones to Sudan.",
                "The ministry rejected claims that Iran had sold drones to Sudan.",
                "The ministry denied reports that Iran had sold drones to Sudan.")) {
            assertThat(claims(sentence).stream().filter(claim -> says(sentence, claim, "sold")))
                    .as(sentence)
                    .isNotEmpty()
                    .allMatch(claim -> claim.mode() == Mode.DENIED
                            && claim.speaker().source().sourceClass() == SourceClass.UNNAMED_OFFICIAL);
        }
    }

    @Test
    void neitherOfTwoDeedsIsDone() {
        String sentence = "Chad neither attacked Niger nor threatened Mali.";
        assertThat(claims(sentence)).hasSize(2).allMatch(claim -> claim.mode() == Mode.DENIED);
    }

    @Test
    void whoIsNamedBehindTheirOfficeSpeaks() {
        for (String sentence : List.of(
                "A government spokeswoman, Ann Reed, said the army had attacked the town of Homs.",
                "The union's lawyer, Ann Reed, said the army had attacked the town of Homs.")) {
            assertThat(claims(sentence).stream().filter(claim -> says(sentence, claim, "attacked")))
                    .as(sentence)
                    .isNotEmpty()
                    .allMatch(
                            claim -> "Ann Reed".equals(claim.speaker().source().name()));
        }
    }

    private static boolean says(String sentence, Claim claim, String word) {
        return claim.trigger().in(sentence).equals(word);
    }

    private List<Claim> claims(String sentence) {
        return reader.read(OneParagraph.of(sentence), null).claims();
    }

    private List<String> told(String sentence) {
        Reading reading = reader.read(OneParagraph.of(sentence), null);
        return reading.claims().stream()
                .map(claim -> claim.type().code() + Parties.exact(reading, claim))
                .toList();
    }
}
