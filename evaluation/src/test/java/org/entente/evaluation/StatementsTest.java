package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Of whom it is told that they said something, and in which words. */
final class StatementsTest {
    private static final Reader READER = Wiring.reader();

    /** The statement claims of a text: who speaks, the word that tells so, the passage. */
    private static List<String> statements(String text) {
        Document document = SuiteTexts.document(text, null);
        Reading reading = READER.read(document, null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.STATEMENT)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .map(claim -> speaker(reading, claim) + " | " + claim.speaker().cue() + " | "
                        + claim.span().in(document.text()))
                .toList();
    }

    /** Who speaks; of a document by nobody who is told, what it is. */
    private static String speaker(Reading reading, Claim claim) {
        return claim.participants().isEmpty()
                ? "a document: " + claim.speaker().source().name()
                : reading.mentions().stream()
                        .filter(mention -> mention.id()
                                .equals(claim.participants().getFirst().mention()))
                        .map(Mention::exact)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aStanceThatIsTakenInWordsIsAStatement() {
        assertThat(statements("Ann Reed bemoaned the slow pace of the works."))
                .containsExactly("Ann Reed | bemoaned | Ann Reed bemoaned the slow pace of the works");
        assertThat(statements("Ann Reed spoke of a lost decade."))
                .containsExactly("Ann Reed | spoke | Ann Reed spoke of a lost decade");
        assertThat(statements("Ann Reed described the harbour as a ruin."))
                .containsExactly("Ann Reed | described | Ann Reed described the harbour as a ruin");
    }

    @Test
    void aStanceThatNeedsNoWordsIsNone() {
        assertThat(statements("Ann Reed likes the slow pace of the works.")).isEmpty();
        assertThat(statements("Ann Reed wants a new harbour.")).isEmpty();
    }

    @Test
    void aStanceThatIsPlannedDeniedOrAskedForIsNoStatement() {
        assertThat(statements("Ann Reed did not bemoan the slow pace of the works."))
                .isEmpty();
        assertThat(statements("Ann Reed could describe the harbour as a ruin.")).isEmpty();
        assertThat(statements("The law requires candidates to disclose their debts."))
                .noneMatch(statement -> statement.contains("disclose |"));
    }

    @Test
    void whenSomebodySpokeIsNotWhatOf() {
        assertThat(statements("Ann Reed spoke to the crews on Monday.")).isEmpty();
        assertThat(statements("Ann Reed spoke on the harbour's debts on Monday."))
                .hasSize(1);
    }

    @Test
    void whoeverIsAskedSaysNothing() {
        assertThat(statements("Carl Otto left the room when asked to do so by Ann Reed."))
                .noneMatch(statement -> statement.startsWith("Carl Otto"));
    }

    @Test
    void aHearingThatIsCalledIsGivenNoName() {
        assertThat(statements("The Senate called the hearing.")).isEmpty();
        assertThat(statements("The Senate called the hearing a farce."))
                .containsExactly("Senate | called | Senate called the hearing a farce");
    }

    @Test
    void somebodysClaimIsThatOnesStatement() {
        assertThat(statements("Ann Reed's claim that the harbour was safe surprised the crews."))
                .containsExactly("Ann Reed | claim | Ann Reed's claim that the harbour was safe");
        assertThat(statements("The claim that the harbour was safe surprised the crews."))
                .isEmpty();
    }

    @Test
    void aFearThatIsVoicedIsAStatementAndOneThatIsHadIsNone() {
        assertThat(statements("Ann Reed voiced fears that the harbour would close."))
                .containsExactly("Ann Reed | fears | Ann Reed voiced fears that the harbour would close");
        assertThat(statements("Ann Reed has fears that the harbour will close."))
                .isEmpty();
    }

    @Test
    void whatALetterSaysIsSaidByItsAuthor() {
        assertThat(statements("A letter from Ann Reed said that the harbour was safe."))
                .containsExactly("Ann Reed | said | Ann Reed said that the harbour was safe");
        assertThat(statements("The navy issued a statement saying that the harbour was safe."))
                .containsExactly("The navy | saying | The navy issued a statement saying that the harbour was safe");
        assertThat(statements("A letter to Ann Reed said that the harbour was safe."))
                .as("it is told to whom, and not by whom")
                .containsExactly("a document: letter to Ann Reed | said | said that the harbour was safe");
        assertThat(statements("A photo showed that the harbour was safe.")).isEmpty();
    }

    @Test
    void whoContinuesToDoSomethingSaysNothing() {
        assertThat(statements("Syria continues to buy grain.")).isEmpty();
    }

    @Test
    void everySentenceOfAQuotationIsSaidByItsSpeaker() {
        assertThat(statements(
                        "\"The harbour is safe,\" Ann Reed said. \"We have looked at every crate. Nobody was hurt at"
                                + " all.\""))
                .containsExactly(
                        "Ann Reed | said | \"The harbour is safe,\" Ann Reed said",
                        "Ann Reed | said | We have looked at every crate.",
                        "Ann Reed | said | Nobody was hurt at all.");
        assertThat(statements("\"We have looked at every crate. The harbour is safe,\" Ann Reed said."))
                .hasSize(2)
                .allMatch(statement -> statement.startsWith("Ann Reed | said"));
    }

    @Test
    void aQuotationThatItsParagraphLeavesOpenGoesOnInTheNext() {
        assertThat(statements(
                        "\"The harbour is safe,\" Ann Reed said. \"We have looked at every crate.\n\n\"Nobody was hurt"
                                + " at all.\""))
                .contains("Ann Reed | said | Nobody was hurt at all.");
    }

    @Test
    void aClosedQuotationEndsWithItsParagraph() {
        assertThat(statements(
                        "\"The harbour is safe,\" Ann Reed said. \"We have looked at every crate.\"\n\n\"Nobody was hurt"
                                + " at all,\" the sign reads."))
                .noneMatch(statement -> statement.contains("Ann Reed") && statement.contains("hurt"));
    }

    @Test
    void whomASpeakerQuotesDoesNotTakeTheTurn() {
        assertThat(statements(
                        "\"The harbour is safe,\" Ann Reed said. \"Carl Otto told me so himself. We have looked at"
                                + " every crate.\""))
                .contains("Ann Reed | said | We have looked at every crate.");
    }

    @Test
    void whoIsNamedInAQuotationIsNotWhoSaysIt() {
        assertThat(statements("\"Nobody writes songs for Reed. She has no band like that at all,\" he said."))
                .allMatch(statement -> statement.startsWith("he |"));
        assertThat(statements("Carl Otto spoke at noon. \"Nobody writes songs for Reed at all,\" he said."))
                .allMatch(statement -> statement.startsWith("Carl Otto |") || statement.startsWith("he |"));
    }

    @Test
    void aParagraphThatIsOneQuotationGoesOnWithTheOneBefore() {
        assertThat(statements("\"The harbour is safe,\" Ann Reed said.\n\n\"We have looked at every crate.\""))
                .contains("Ann Reed | said | We have looked at every crate.");
        assertThat(statements(
                        "\"The harbour is safe,\" Ann Reed said. Carl Otto disagreed.\n\n\"We have looked at every"
                                + " crate.\""))
                .noneMatch(statement -> statement.contains("crate"));
    }

    @Test
    void theRemarksThatSomebodyMadeAreThatOnesStatement() {
        assertThat(statements("The remarks that Ann Reed made about the harbour surprised the crews."))
                .anyMatch(statement -> statement.startsWith("Ann Reed | remarks"));
    }

    @Test
    void aQuestionWithinAQuotationAssertsNothing() {
        assertThat(statements("\"The harbour is safe,\" Ann Reed said. \"Has anybody seen a single crate there?\""))
                .containsExactly("Ann Reed | said | \"The harbour is safe,\" Ann Reed said");
    }

    @Test
    void whatSomebodyCallsADeedIsAStatementHoweverTheParserHangsIt() {
        assertThat(statements("Ann Reed has called the raids and the riots a lesson for the town."))
                .hasSize(1)
                .allMatch(statement -> statement.startsWith("Ann Reed | called"));
        assertThat(statements("Ann Reed called Friday's decision a \"huge win for farmers.\""))
                .hasSize(1)
                .allMatch(statement -> statement.startsWith("Ann Reed | called"));
        assertThat(statements("Ann Reed called the office a week later.")).isEmpty();
    }

    @Test
    void whoIsToldToBelieveThatSomethingIsSoIsCitedAndWhoBelievesInSomethingIsNot() {
        assertThat(statements("Tarn Air believes that the future of flight lies in small jets."))
                .containsExactly(
                        "Tarn Air | believes | Tarn Air believes that the future of flight lies in small jets");
        assertThat(statements("Tarn Air believes in small jets.")).isEmpty();
    }

    @Test
    void whoeverToldSomebodyWhatStandsBeforeSpeaks() {
        assertThat(statements("The road is closed, two drivers told this station."))
                .allMatch(statement -> statement.startsWith("two drivers | told"));
    }
}
