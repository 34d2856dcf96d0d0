package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.engine.read.Said;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

/** Who says what, as the reader that is distributed finds it. */
final class AttributionTest {
    private static final Reader READER = Wiring.reader();

    private static List<String> said(String text) {
        return READER.said(SuiteTexts.document(text, null)).stream()
                .map(said -> words(text, said.source()) + " | " + words(text, said.cue()) + " | "
                        + words(text, said.content()) + (said.direct() ? " | quoted" : ""))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" … "));
    }

    private static List<String> statements(String text) {
        Reading reading = READER.read(SuiteTexts.document(text, null), null);
        return reading.claims().stream()
                .filter(claim -> claim.type().kind() == ClaimKind.STATEMENT)
                .map(claim -> claim.trigger().in(text))
                .toList();
    }

    @Test
    void whatAPaperSaysIsSaidByWhoPutsItOut() {
        assertThat(said("The ministry sent a letter to the board of directors urging them to resign."))
                .containsExactly("The ministry | sent a letter to the board of directors urging | them to resign");
        assertThat(said("Workers building the port published a report.")).isEmpty();
    }

    @Test
    void theAdjectivesOfANounThatSaysSomethingBelongToIt() {
        assertThat(said("Ann Reed's sharp criticism of the ban was noted."))
                .contains("Ann Reed's | sharp criticism of | the ban");
    }

    @Test
    void howThingsSeemIsToldOfNobodyAndIsNoStatement() {
        assertThat(said("It was obvious that the talks had failed."))
                .containsExactly(" | It was obvious | that the talks had failed");
        assertThat(said("The talks seemed to have failed.")).containsExactly(" | seemed | The talks … to have failed");
        assertThat(statements("It was obvious that the talks had failed.")).isEmpty();
        assertThat(said("The answer was obvious.")).isEmpty();
    }

    @Test
    void whoeverTheObjectNamesFeelsSoAboutTheSubject() {
        assertThat(said("The delay angered the envoys.")).containsExactly("the envoys | angered | The delay");
        assertThat(said("The delay damaged the port.")).isEmpty();
    }

    @Test
    void whatDrawsWordsIsWhatTheyAreAbout() {
        assertThat(said("The test drew sharp condemnation from Japan."))
                .containsExactly("Japan | sharp condemnation | The test");
        assertThat(statements("The test drew sharp condemnation from Japan.")).isEmpty();
        assertThat(said("The village drew water from the well.")).isEmpty();
    }

    @Test
    void whatMayBeDoneByForceIsDoneInWordsByOneAloneOrForSomething() {
        assertThat(said("Ann Reed attacked the plan.")).containsExactly("Ann Reed | attacked | the plan");
        assertThat(said("The rebels attacked the town.")).isEmpty();
    }

    @Test
    void whatIsLikenedGoesWithWhatItIsLikenedTo() {
        assertThat(said("Ann Reed likened the port to a fortress."))
                .containsExactly("Ann Reed | likened | the port to a fortress");
    }

    @Test
    void toSeeSomethingIsNoStanceUnlessItIsSeenAsSomething() {
        assertThat(said("The minister saw the ship as a threat."))
                .containsExactly("The minister | saw | the ship as a threat");
        assertThat(said("The minister saw the ship.")).isEmpty();
    }

    @Test
    void whoIsAskedMakesNoStatementByIt() {
        assertThat(statements("Asked whether the ban would end, Ann Reed said: \"It will.\""))
                .containsExactly("said");
        assertThat(statements("Ann Reed replied to questions about the ban.")).containsExactly("replied");
    }

    @Test
    void toAgreeThatSomethingIsSoIsAStatementAndToAgreeToDoItIsNone() {
        assertThat(statements("The minister agreed that the ban should end.")).containsExactly("agreed");
        assertThat(statements("The minister agreed to end the ban.")).isEmpty();
    }

    @Test
    void whatAFeelingIsAboutMayStandBehindATime() {
        assertThat(said("The committee expressed alarm on Monday at the cuts."))
                .containsExactly("The committee | expressed alarm … at | the cuts");
    }

    @Test
    void theWholePhraseOfTheSourceAndTheAuxiliariesOfTheCueAreTold() {
        assertThat(said("The harbour master, a former captain, has said that the ferry sank."))
                .containsExactly("The harbour master, a former captain | has said | that the ferry sank");
    }

    @Test
    void aRecordShowsItsObjectAndPeopleWhoFindThingsSayNothing() {
        assertThat(said("The survey shows a narrow lead for the ruling party."))
                .containsExactly("The survey | shows | a narrow lead for the ruling party");
        assertThat(said("The police found a pistol.")).isEmpty();
    }

    @Test
    void whatStandsBehindAColonIsSaidByWhoOpensIt() {
        assertThat(said("The museum opened. The director said:\n\n\"Nobody knew what the crates held until we broke the"
                        + " seals.\""))
                .contains("The director | said | Nobody knew what the crates held until we broke the seals. | quoted");
    }

    @Test
    void aTitleAndTheNameBehindItAreOneSource() {
        assertThat(said("Union spokesman Jan Tamm said that the port was closed."))
                .containsExactly("Union spokesman Jan Tamm | said | that the port was closed");
    }

    @Test
    void whatSomethingIsCalledIsToldThoughNobodyIsNamedWhoCallsItSo() {
        assertThat(said("The ferry was labelled a danger to shipping."))
                .containsExactly(" | was labelled | The ferry … a danger to shipping");
        assertThat(said("The ferry was sold to a bank.")).isEmpty();
    }

    @Test
    void theWordsThatLeadToACueBelongToIt() {
        assertThat(said("The minister went on to say that the port was closed."))
                .containsExactly("The minister | went on to say | that the port was closed");
    }

    @Test
    void aNounThatSomebodyBacksIsWhatTheStanceIsAbout() {
        assertThat(said("A plan backed by the union failed.")).containsExactly("the union | backed | A plan");
    }

    @Test
    void whatSeveralWordsSayTogetherIsOneCue() {
        assertThat(said("The minister made it clear that the port was closed."))
                .containsExactly("The minister | made it clear | that the port was closed");
        assertThat(said("The mayor was quoted as saying that the port was closed."))
                .containsExactly("The mayor | was quoted as saying | that the port was closed");
        assertThat(said("The minister made a clear soup.")).isEmpty();
    }

    @Test
    void anAsideBelongsToWhoSpeaksAndNotToWhatIsSaid() {
        assertThat(said("The minister said the videos do not show a weapon, citing a report."))
                .contains("The minister | said | the videos do not show a weapon", "The minister | citing | a report");
        assertThat(
                        said(
                                "The envoy said the campaign planned a protest, though he acknowledged it was unlikely to work."))
                .contains(
                        "The envoy | said | the campaign planned a protest",
                        "he | acknowledged | it was unlikely to work");
        assertThat(said("The union said that the captain had left, adding that he was ill."))
                .contains("The union | said | that the captain had left, adding that he was ill");
    }

    @Test
    void aVerbBesideAQuotedClauseSaysIt() {
        assertThat(said("“Why was the port closed?” the senator demanded."))
                .containsExactly("the senator | demanded | Why was the port closed? | quoted");
        assertThat(READER.said(SuiteTexts.document("The senator demanded a \"full\" answer.", null)))
                .allMatch(Said::stance);
    }

    @Test
    void aFeelingIsTheirsWhoRemainOrStandBesideIt() {
        assertThat(said("The minister remained confident that the port was safe."))
                .containsExactly("The minister | remained confident | that the port was safe");
        assertThat(said("Officials, worried that the ferry was lost, called the navy."))
                .contains("Officials | worried | that the ferry was lost");
        assertThat(said("The confident minister left.")).isEmpty();
        assertThat(said("The captain made sure that the port was safe.")).isEmpty();
    }

    @Test
    void whatAFeelingIsAboutIsNotToldByWhoHasIt() {
        assertThat(READER.said(SuiteTexts.document("The minister was worried about the strike.", null)))
                .singleElement()
                .matches(Said::stance);
    }

    @Test
    void aNounOfSayingIsTheirsWhoMakeItOrStandBesideIt() {
        assertThat(said("The ministry issued a warning that the bridge was unsafe."))
                .containsExactly("The ministry | issued a warning | that the bridge was unsafe");
        assertThat(said("Fears among residents that the bridge would fall grew."))
                .containsExactly("residents | Fears | that the bridge would fall");
        assertThat(said("The minister stopped the court's attempt to rule.")).isEmpty();
    }

    private static List<String> partsOf(String text, String trigger) {
        Reading reading = READER.read(SuiteTexts.document(text, null), null);
        Map<Id, Mention> mentions = new HashMap<>();
        reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        return reading.claims().stream()
                .filter(claim -> claim.trigger().in(text).equals(trigger))
                .flatMap(claim -> claim.participants().stream())
                .map(participant -> {
                    Mention mention = Objects.requireNonNull(mentions.get(participant.mention()));
                    Mention meant = mentions.get(mention.antecedent());
                    return participant.role().code() + " " + (meant == null ? mention : meant).name();
                })
                .toList();
    }

    @Test
    void whomAVerbIsDoneToIsNotItsOwnSubject() {
        assertThat(partsOf(
                        "Sergei Ivanov met the foreign minister Peter Brook. Ivanov thanked Brook for his time and"
                                + " threatened him.",
                        "threatened"))
                .contains("actor Ivanov")
                .doesNotContain("recipient Ivanov", "object Ivanov", "recipient Sergei Ivanov", "object Sergei Ivanov");
    }

    @Test
    void aNounGoesBackToTheFullerPhrase() {
        assertThat(partsOf(
                        "The Iranian foreign ministry condemned the raid. The ministry threatened Peru with sanctions.",
                        "threatened"))
                .contains("actor Iranian foreign ministry");
    }

    @Test
    void whatOnlySaysWhoIsMeantIsNoLessCertainForWhatBecomesOfThem() {
        assertThat(READER
                        .read(
                                SuiteTexts.document(
                                        "Chad will receive Peter Brook, a spokesman for Niger. Oman accused Niger's"
                                                + " leader, Paul Reed, of theft.",
                                        null),
                                null)
                        .claims()
                        .stream()
                        .filter(claim -> claim.kind() == ClaimKind.TIE)
                        .map(claim -> claim.type().code() + " " + claim.mode().code()))
                .contains("office asserted", "command asserted")
                .allMatch(claim -> claim.endsWith(" asserted"));
    }

    @Test
    void whatWasThereBeforeIsNotDeniedWithWhatWasNotDone() {
        assertThat(modesOfFigures("The bank did not forgive Chad's 3 billion dollar debt."))
                .containsExactly("asserted");
        assertThat(modesOfFigures("The bank did not lend 3 billion dollars.")).containsExactly("denied");
    }

    private static List<String> modesOfFigures(String text) {
        return READER.read(SuiteTexts.document(text, null), null).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.FIGURE)
                .map(claim -> claim.mode().code())
                .toList();
    }

    @Test
    void whoComesToAnOfficeHoldsIt() {
        for (String text : List.of(
                "Ann Reed became prime minister of Chad on Tuesday.",
                "Ann Reed was appointed president of Chad.",
                "The council elected Ann Reed president of Chad.",
                "Ann Reed was sworn in as president of Chad.",
                "Chad has a new prime minister, Ann Reed.")) {
            assertThat(READER.read(SuiteTexts.document(text, null), null).claims())
                    .as(text)
                    .anyMatch(claim -> claim.type().code().equals("office")
                            && claim.participants().size() == 2
                            && claim.mode().code().equals("asserted"));
        }
        String text = "Ann Reed became angry at the president of Chad.";
        assertThat(READER.read(SuiteTexts.document(text, null), null).claims())
                .filteredOn(claim -> claim.type().code().equals("office"))
                .flatExtracting(Claim::participants)
                .extracting(side -> side.span().in(text))
                .doesNotContain("Ann Reed");
    }

    @Test
    void manyWhoAreCalledAfterAPartyOrACreedSpeakAndAct() {
        assertThat(partsOf("Democrats argued that the sale helps Chad.", "argued"))
                .contains("actor Democrats");
        assertThat(partsOf("The governor left, and Islamists accused Chad of lying.", "accused"))
                .contains("actor Islamists", "recipient Chad");
        assertThat(READER.read(SuiteTexts.document("Student Loans were paid to Chad by mistake.", null), null)
                        .mentions())
                .filteredOn(mention -> mention.kind() == EntityKind.GROUP)
                .isEmpty();
    }

    @Test
    void anOfficeThatNobodyIsSaidToHoldIsNoTie() {
        assertThat(READER.read(SuiteTexts.document("Ann Reed ran for president of Chad in May.", null), null)
                        .claims())
                .noneMatch(claim -> claim.type().code().equals("office"));
    }

    @Test
    void whatSomebodyIsCalledIsNotCalledFor() {
        assertThat(READER.read(
                                SuiteTexts.document(
                                        "The Association of Pilots called Ann Reed a champion for its members.", null),
                                null)
                        .claims())
                .noneMatch(claim -> claim.type().code().equals("REQUEST"));
    }

    @Test
    void aMonthCutShortNamesNobody() {
        assertThat(READER.read(SuiteTexts.document("A Jan. 3 strike hit the depot, the general said.", null), null)
                        .mentions())
                .extracting(Mention::exact)
                .doesNotContain("Jan.");
    }

    @Test
    void aWomansPronounIsNotTakenForAMan() {
        assertThat(partsOf(
                        "Angela Reed invited Donald Brook to the talks in Oslo. Brook would not answer at first. She"
                                + " then criticized Iran.",
                        "criticized"))
                .contains("actor Angela Reed")
                .doesNotContain("actor Donald Brook", "actor Brook");
    }

    private static List<String> speakersOf(String text, String trigger) {
        return READER.read(SuiteTexts.document(text, null), null).claims().stream()
                .filter(claim -> claim.trigger().in(text).equals(trigger))
                .map(claim -> claim.speaker().source().name() + " "
                        + claim.speaker().source().sourceClass())
                .toList();
    }

    @Test
    void whatClaimsLivesSaysNothing() {
        assertThat(said("By Friday the fever had claimed 40 lives.")).isEmpty();
        assertThat(said("The harbour master claimed that the fever had ended."))
                .containsExactly("The harbour master | claimed | that the fever had ended");
    }

    @Test
    void aPronounSpeaksForWhomItFitsAndNotForTheSubjectBefore() {
        assertThat(speakersOf(
                        "Mr. Paul Reed met Mrs. Ada Brook in Oslo. She said that Iran attacked the tanker.",
                        "attacked"))
                .containsExactly("Ada Brook NAMED_PERSON");
    }

    @Test
    void aPronounThatMayBeAnyOfThreeLeavesItsSpeakerUnclear() {
        assertThat(speakersOf(
                        "The envoy, Paul Reed, and the minister, Adam Brook, met John Lane in Oslo. Then he said that"
                                + " Iran attacked the tanker.",
                        "attacked"))
                .containsExactly("null UNCLEAR");
    }

    @Test
    void aClauseMayInterruptWhatItTellsTheSourceOf() {
        assertThat(said("The ferry, the harbour master said, would sail on Monday."))
                .containsExactly("the harbour master | said | The ferry … would sail on Monday");
    }

    @Test
    void aQuotationGoesOnOverSentencesToWhoeverSpokeLast() {
        String text = "“The ferry is safe,” the harbour master said. “We have looked at every plank.”";
        assertThat(said(text))
                .containsExactly(
                        "the harbour master | said | The ferry is safe, … We have looked at every plank. | quoted");
    }

    @Test
    void aQuotationThatEndsASentenceMayHaveItsSpeakerBehindIt() {
        assertThat(said("“Who looked at the planks?” the harbour master asked."))
                .containsExactly("the harbour master | asked | Who looked at the planks? | quoted");
    }

    @Test
    void scareQuotesAreNoUtterances() {
        String text = "The envoy said that the talks went well. The “friendly” visit ended. Cuba bombed the port.";
        assertThat(READER.said(SuiteTexts.document(text, null))).noneMatch(Said::direct);
        Reading reading = READER.read(SuiteTexts.document(text, null), null);
        assertThat(reading.claims())
                .filteredOn(claim -> claim.trigger().in(text).equals("bombed"))
                .allMatch(claim -> claim.speaker().source().sourceClass() == SourceClass.AUTHOR);
    }

    @Test
    void aNameBehindADashSaysTheQuotationBeforeIt() {
        assertThat(said("“The ferry was never safe on that river.” — Ada Brook"))
                .containsExactly("Ada Brook | — | The ferry was never safe on that river. | quoted");
    }

    @Test
    void aLabelledTurnIsItsSpeakers() {
        String text = "MINISTER: Cuba bombed the port. Nobody else was there.";
        assertThat(said(text)).containsExactly("MINISTER | : | Cuba bombed the port. Nobody else was there. | quoted");
        List<Attribution> speakers = READER.read(SuiteTexts.document(text, null), null).claims().stream()
                .map(Claim::speaker)
                .toList();
        assertThat(speakers).isNotEmpty().noneMatch(s -> s.source().sourceClass() == SourceClass.AUTHOR);
    }

    @Test
    void aSourceAfterAccordingToSaysTheWholeClause() {
        assertThat(said("The ferry sank in the night, according to the harbour master."))
                .containsExactly("the harbour master | according to | The ferry sank in the night");
    }

    @Test
    void aSourceIsNamedWithoutWhatItHangsOn() {
        String text = "Cuba bombed the port in May, according to Norwegian documents.";
        assertThat(READER.read(SuiteTexts.document(text, null), null).claims())
                .extracting(claim -> claim.speaker().source().name())
                .containsOnly("Norwegian documents");
    }

    @Test
    void howManySpeakIsNoFigureAndHowManyWaitIs() {
        assertThat(figures("Two sailors and a clerk said that Cuba bombed the port."))
                .isEmpty();
        assertThat(figures("Two families are waiting to hear whether the ferry sank."))
                .containsExactly("Two families");
    }

    private static List<String> figures(String text) {
        return READER.read(SuiteTexts.document(text, null), null).claims().stream()
                .flatMap(claim -> claim.figures().stream())
                .map(Figure::exact)
                .distinct()
                .toList();
    }

    @Test
    void aStanceIsToldApartFromWhatSomebodySays() {
        Document document = SuiteTexts.document("The envoy urged Cuba to open the port.", null);
        assertThat(READER.said(document)).singleElement().matches(Said::stance);
    }

    @Test
    void anAmountOfAThingThatHasNoNameIsNoFigure() {
        String text = "A clerk who took a handful of $20s left, the mayor said.";
        assertThat(READER.read(SuiteTexts.document(text, null), null)).isNotNull();
    }

    @Test
    void aSentenceOfThousandsOfWordsIsPassedOverWithAReason() {
        String text = "the minister said “Iran sent drones to Cuba” and ".repeat(555);
        Reading reading = READER.read(SuiteTexts.document(text, null), null);
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.skipped()).extracting(skipped -> skipped.reason()).contains("unparsed");
    }

    @Test
    void oddPassagesAreReadOrPassedOverWithAReasonButNeverLeftOut() {
        List<String> odd = List.of(
                "the minister said that iran sent drones to cuba and that turkey sent troops to mali ".repeat(30),
                "IRAN SENDS DRONES TO CUBA AS MINISTER SAYS PORT IS CLOSED",
                "Country\t2019\t2020\nIran\t5\t6\nCuba\t7\t8\n".repeat(40),
                "- drones\n- two frigates\n- fuel, from Iran\n- talks in Mali",
                "MODERATOR: Who sent them?\nENVOY: Iran did.\nMODERATOR: When?\nENVOY: (inaudible) last week.",
                "El ministro dijo que Irán envió drones. The envoy denied it. Der Hafen ist geschlossen.");
        for (String text : odd) {
            Reading reading = READER.read(SuiteTexts.document(text, null), null);
            assertThat(reading.sentences())
                    .isNotEmpty()
                    .allMatch(sentence -> reading.claims().stream()
                                    .anyMatch(claim -> claim.span().overlaps(sentence))
                            || reading.skipped().stream()
                                    .anyMatch(skipped -> skipped.span().overlaps(sentence)));
        }
    }

    @Test
    void everyCueOfTheLexiconSpeaksInItsExampleAndNotInItsCounterexample() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : cues()) {
            boolean source = row[1].equals("noun") && row[2].equals("document");
            if (speaks(row[5], row[0], source) != true) {
                wrong.add(row[0] + " " + row[1] + ": " + row[5]);
            }
            if (speaks(row[6], row[0], source)) {
                wrong.add(row[0] + " " + row[1] + ": " + row[6]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whether the sentence has an attribution whose cue, or source where the word names a document, is that word. */
    private static boolean speaks(String sentence, String lemma, boolean source) {
        String start = lemma.substring(0, 1).toLowerCase(Locale.ROOT);
        return READER.said(SuiteTexts.document(sentence, null)).stream()
                .flatMap(said -> (source ? said.source() : said.cue()).stream())
                .anyMatch(span -> List.of(span.in(sentence).split(" ")).stream()
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(start)));
    }

    private static List<String[]> cues() throws IOException {
        try (InputStream in = Reader.class.getResourceAsStream("cues.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("lemma\t"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
