package org.entente.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.judge.Judging;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Mention;
import org.entente.model.Review;
import org.entente.model.Skipped;
import org.entente.model.UserError;
import org.entente.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseWorkTest {
    private static final List<Input> INPUTS = Samples.inputs(18, 7);

    @TempDir
    private Path folder;

    @Test
    void everyClaimOpensItsPassage() {
        try (CaseWork work = open(added("one", INPUTS, 2))) {
            assertThat(work.view().claims()).isNotEmpty();
            for (ClaimView claim : work.view().claims()) {
                String text = claim.document().document().text();
                assertThat(claim.passage().exact())
                        .isEqualTo(claim.claim().span().in(text));
                claim.claim()
                        .figures()
                        .forEach(figure -> assertThat(figure.span().in(text)).isEqualTo(figure.exact()));
            }
        }
    }

    @Test
    void everySentenceIsReadOrPassedOverWithAReason() {
        try (CaseWork work = open(added("one", INPUTS, 2))) {
            assertThat(work.skipped()).isNotEmpty().extracting(Skipped::reason).containsOnly("no-claim");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderAndTheManyStepsOfAddingDoNotMatter(long seed) {
        String expected = everything(added("whole", INPUTS, 1));
        Random random = new Random(seed);
        List<Input> shuffled = new ArrayList<>(INPUTS);
        Collections.shuffle(shuffled, random);
        Path file = folder.resolve("steps.entente");
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(5));
            try (CaseWork work = new CaseWork(file, Samples.machine(2))) {
                work.add(shuffled.subList(from, to), Progress.NONE);
            }
            from = to;
        }
        assertThat(everything(file)).as("seed " + seed).isEqualTo(expected);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        assertThat(Samples.exports(added("two", INPUTS, 2))).isEqualTo(Samples.exports(added("one", INPUTS, 1)));
    }

    @Test
    void addingEqualsARebuildFromNothing() {
        Path file = folder.resolve("grown.entente");
        try (CaseWork work = open(file)) {
            INPUTS.forEach(input -> work.add(List.of(input), Progress.NONE));
            String grown = Samples.exports(file);
            work.rebuild(Progress.NONE);
            assertThat(Samples.exports(file)).isEqualTo(grown);
        }
    }

    @Test
    void addingToAndTakingFromABlockOfMoreClaimsThanAreLookedAtEqualsARebuild() {
        List<Input> inputs = manyFiguresOfOneCountry(40, 15);
        Path file = folder.resolve("large.entente");
        try (CaseWork work = open(file)) {
            work.add(inputs.subList(0, 37), Progress.NONE);
            inputs.subList(37, 40).forEach(input -> work.add(List.of(input), Progress.NONE));
            String grown = everything(file);
            assertThat(grown).contains("of the least ids are looked at");
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(grown);
            Id removed = work.view().documents().getFirst().id();
            work.remove(List.of(removed), "A reader", "asked to");
            String without = everything(file);
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(without).isNotEqualTo(grown);
        }
    }

    /** A block of this grows from one that is compared whole to one that is swept, and its reach changes on the way. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aBlockThatGrowsClaimByClaimGivesWhatItGivesAtOnce(long seed) {
        List<Input> inputs = manyFiguresOfOneCountry(26, 6);
        Collections.shuffle(inputs, new Random(seed));
        Path file = folder.resolve("growing.entente");
        try (CaseWork work = open(file)) {
            inputs.forEach(input -> work.add(List.of(input), Progress.NONE));
            String grown = everything(file);
            assertThat(grown).contains("nearest before it only");
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).as("seed " + seed).isEqualTo(grown);
        }
    }

    /** Few claims of a large block become others: as what they were they are taken out of it, and put in as what they are. */
    @Test
    void claimsOfALargeBlockWhoseNameBecomesAnotherAreComparedAsInARebuild() {
        List<Input> inputs = manyFiguresOfOneCountry(26, 6);
        for (int i = 0; i < 4; i++) {
            String text = "Published: 2025-03-1" + 2 * i + "\n\nSyldavia counted " + (40 + 200 * i) + " ships. ";
            inputs.add(Input.ofBytes("s" + i + ".txt", text.getBytes(StandardCharsets.UTF_8), null, null));
        }
        Path file = folder.resolve("others.entente");
        try (CaseWork work = open(file)) {
            work.add(inputs.subList(0, 29), Progress.NONE);
            String before = everything(file);
            Judgement renamed = work.judge(
                    "A reader", "", new Judgement.Rename(named(work, "Syldavia"), "The Kingdom of Borduria"));
            work.judge("A reader", "", new Judgement.Relabel(named(work, "Syldavia"), EntityKind.COMPANY));
            String others = everything(file);
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(others).isNotEqualTo(before);
            work.add(inputs.subList(29, 30), Progress.NONE);
            work.judge("A reader", "", new Judgement.Undo(renamed.id()));
            String again = everything(file);
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(again).isNotEqualTo(others);
        }
    }

    /** Of a block of more claims than are looked at, some that become others lie before the last that is, and some behind it. */
    @Test
    void claimsOfABlockOfMoreThanAreLookedAtThatBecomeOthersAreComparedAsInARebuild() {
        List<String> names = List.of(
                "Syldavia",
                "Sordland",
                "Molvania",
                "Zembla",
                "Latveria",
                "Genovia",
                "Ruritania",
                "Krakozhia",
                "Elbonia",
                "Freedonia",
                "Sylvania",
                "Graustark");
        List<Input> inputs = manyFiguresOfOneCountry(40, 15);
        for (String name : names) {
            String text = "Published: 2025-03-15\n\n" + name + " counted " + (50 + inputs.size()) + " ships. ";
            inputs.add(Input.ofBytes(name + ".txt", text.getBytes(StandardCharsets.UTF_8), null, null));
        }
        Path file = folder.resolve("beyond.entente");
        try (CaseWork work = open(file)) {
            work.add(inputs, Progress.NONE);
            for (String name : names) {
                work.judge("A reader", "", new Judgement.Rename(named(work, name), "Greater " + name));
            }
            String others = everything(file);
            assertThat(others).contains("of the least ids are looked at");
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(others);
        }
    }

    /** Decisions on names are looked at where they are on what grows, and nowhere else. */
    @Test
    void addingAfterPeopleDecidedOnNamesEqualsARebuild() {
        Path file = added("decided", INPUTS.subList(0, 6), 2);
        try (CaseWork work = open(file)) {
            work.judge("A reader", "", new Judgement.Merge(named(work, "Aland"), named(work, "Drevia")));
            work.judge("A reader", "", new Judgement.Rename(named(work, "Aland"), "The two"));
            INPUTS.subList(6, INPUTS.size()).forEach(input -> work.add(List.of(input), Progress.NONE));
            assertThat(work.view().entities()).extracting(Entity::name).contains("The two");
            String grown = everything(file);
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(grown);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void howManyDocumentsAreTakenIntoAccountAtOnceDoesNotMatter(int documentsAtOnceMax) {
        List<Input> inputs = new ArrayList<>(INPUTS);
        inputs.addAll(manyFiguresOfOneCountry(40, 15));
        Path file = added("batches", inputs, 2);
        try (CaseWork work = open(file)) {
            work.judge("A reader", "", new Judgement.Merge(named(work, "Aland"), named(work, "Drevia")));
            work.judge("A reader", "", new Judgement.Reject(anchor(figures(work).getFirst())));
        }
        String whole = everything(file);
        try (CaseFile open = CaseFile.openForWriting(file)) {
            open.derived().clear();
            new Settling(open, Progress.NONE, documentsAtOnceMax, EntitySettling.CHAIN_WHOLE_MAX).settle();
        }
        assertThat(everything(file)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aNameThatIsLengthenedMentionByMentionStandsAsIfItHadBeenMadeWhole(int documentsAtOnceMax) {
        Path file = added("names", INPUTS, 2);
        String whole = everything(file);
        for (int chainWholeMax : List.of(1, 5)) {
            try (CaseFile open = CaseFile.openForWriting(file)) {
                open.derived().clear();
                new Settling(open, Progress.NONE, documentsAtOnceMax, chainWholeMax).settle();
            }
            assertThat(everything(file)).isEqualTo(whole);
        }
    }

    private static List<Input> manyFiguresOfOneCountry(int documents, int figures) {
        List<Input> inputs = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < documents; i++) {
            StringBuilder text = new StringBuilder("Published: 2025-03-1" + i % 10 + "\n\n");
            for (int j = 0; j < figures; j++) {
                text.append("Borduria counted ").append(2 + random.nextInt(900)).append(" ships. ");
            }
            inputs.add(Input.ofBytes(i + ".txt", text.toString().getBytes(StandardCharsets.UTF_8), null, null));
        }
        return inputs;
    }

    /** What a case gives away, and what it passed over. */
    private static String everything(Path file) {
        try (CaseFile open = CaseFile.openForReading(file)) {
            return Samples.exports(file)
                    + open.grouping().passedOver(Stage.RECONCILE)
                    + open.grouping().edges(Joining.ENTITIES)
                    + open.grouping().edges(Joining.GATHERINGS)
                    + open.grouping().edges(Joining.UTTERANCES)
                    + open.entities().all()
                    + open.comparisons().gatherings()
                    + open.comparisons().origins();
        }
    }

    @Test
    void addingTheSameAgainChangesNothingAndNeedsNoReader() {
        Path file = added("one", INPUTS, 2);
        String before = Samples.exports(file);
        Machine withoutReader = new Machine(
                () -> {
                    throw new AssertionError("nothing is to be read");
                },
                1);
        try (CaseWork work = new CaseWork(file, withoutReader)) {
            assertThat(work.add(INPUTS, Progress.NONE).added()).allMatch(Added::known);
        }
        assertThat(Samples.exports(file)).isEqualTo(before);
    }

    @Test
    void oneBadFileDoesNotStopTheRest() {
        List<Input> inputs = new ArrayList<>(INPUTS.subList(0, 2));
        inputs.add(1, Input.ofBytes("empty.txt", new byte[0], null, null));
        try (CaseWork work = open(folder.resolve("bad.entente"))) {
            AddReport report = work.add(inputs, Progress.NONE);
            assertThat(report.documents()).isEqualTo(2);
            assertThat(report.refused()).extracting(UserError::code).containsExactly("INGEST-EMPTY");
            assertThat(report.refused()).extracting(UserError::where).containsExactly("empty.txt");
        }
    }

    @Test
    void aFileThatVanishesIsRefusedByName() throws Exception {
        Path file = Files.writeString(folder.resolve("gone.txt"), "words");
        Input input = Input.ofFile(file, null, null);
        Files.delete(file);
        try (CaseWork work = open(folder.resolve("case.entente"))) {
            AddReport report = work.add(List.of(input), Progress.NONE);
            assertThat(report.refused()).extracting(UserError::code).containsExactly("ADD-UNREADABLE");
        }
    }

    @Test
    void aDateThatTheUserGivesLaterReadsTheDocumentAgain() {
        byte[] bytes = "Aland counted 7 ships by that evening.".getBytes(StandardCharsets.UTF_8);
        try (CaseWork work = open(folder.resolve("dated.entente"))) {
            work.add(List.of(Input.ofBytes("a.txt", bytes, null, null)), Progress.NONE);
            assertThat(work.view().claims().getFirst().claim().when().edtf()).isNull();
            work.add(List.of(Input.ofBytes("a.txt", bytes, "A paper", LocalDate.of(2025, 3, 4))), Progress.NONE);
            ClaimView claim = work.view().claims().getFirst();
            assertThat(String.valueOf(claim.claim().when().edtf())).contains("2025-03-04");
            assertThat(claim.document().publisher()).isEqualTo("A paper");
        }
    }

    @Test
    void judgementsHoldAfterAnotherReading() {
        Path file = added("judged", INPUTS, 2);
        Id figure;
        try (CaseWork work = open(file)) {
            ClaimView claim = figures(work).getFirst();
            figure = claim.id();
            work.judge("A reader", "misread", new Judgement.Reject(anchor(claim)));
            assertThat(work.view().claim(figure).orElseThrow().review()).isEqualTo(Review.REJECTED);
            assertThat(work.view().verdicts())
                    .noneMatch(
                            verdict -> verdict.a().equals(figure) || verdict.b().equals(figure));
        }
        try (CaseWork work = new CaseWork(file, new Machine(() -> new PlainReader("2"), 2))) {
            work.reread(Progress.NONE);
            assertThat(work.view().reader()).isEqualTo(new PlainReader("2").identity());
            assertThat(work.view().claim(figure).orElseThrow().review()).isEqualTo(Review.REJECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void judgementsHoldWhateverIsAddedAroundThemAndInWhateverOrder(long seed) {
        Path file = added("half", INPUTS.subList(0, 9), 2);
        List<Judgement.Decision> decisions = new ArrayList<>();
        Verdict dismissed;
        Id accepted;
        try (CaseWork work = open(file)) {
            List<ClaimView> figures = figures(work);
            dismissed = work.view().verdicts().getFirst();
            accepted = figures.getFirst().id();
            decisions.add(new Judgement.Accept(anchor(figures.getFirst())));
            decisions.add(new Judgement.Reject(anchor(figures.getLast())));
            decisions.add(new Judgement.Dismiss(
                    anchor(work.view().claim(dismissed.a()).orElseThrow()),
                    anchor(work.view().claim(dismissed.b()).orElseThrow())));
            decisions.forEach(decision -> work.judge("A reader", "", decision));
        }
        List<Input> rest = new ArrayList<>(INPUTS.subList(9, INPUTS.size()));
        Collections.shuffle(rest, new Random(seed));
        try (CaseWork work = open(file)) {
            rest.forEach(input -> {
                AddReport report = work.add(List.of(input), Progress.NONE);
                assertThat(report.verdicts()).isEqualTo(work.view().verdicts().size());
            });
            assertThat(work.view().verdicts()).doesNotContain(dismissed);
            assertThat(work.view().claim(accepted).orElseThrow().review()).isEqualTo(Review.ACCEPTED);
            assertThat(work.view().unapplied()).isEmpty();
        }
        String grown = everything(file);
        Path whole = added("all at once", INPUTS, 2);
        try (CaseWork work = open(whole)) {
            assertThat(work.view().verdicts()).contains(dismissed);
            decisions.forEach(decision -> work.judge("A reader", "", decision));
        }
        assertThat(everything(whole)).as("seed " + seed).isEqualTo(grown);
        try (CaseWork work = open(file)) {
            work.rebuild(Progress.NONE);
            assertThat(everything(file)).isEqualTo(grown);
            Judgement last = work.view().judgements().getLast();
            work.judge("A reader", "", new Judgement.Undo(last.id()));
            assertThat(work.view().verdicts()).contains(dismissed);
        }
    }

    @Test
    void anUndoneJudgementLeavesTheCaseAsItWas() {
        Path file = added("undone", INPUTS, 2);
        String before = Samples.exports(file);
        try (CaseWork work = open(file)) {
            Judgement reject = work.judge(
                    "A reader", "", new Judgement.Reject(anchor(figures(work).getFirst())));
            assertThat(Samples.exports(file)).isNotEqualTo(before);
            work.judge("A reader", "", new Judgement.Undo(reject.id()));
        }
        assertThat(Samples.exports(file)).isEqualTo(before);
    }

    @Test
    void judgingEqualsARebuildFromNothing() {
        Path file = added("rejudged", INPUTS, 2);
        try (CaseWork work = open(file)) {
            List<ClaimView> figures = figures(work);
            for (int i = 0; i < 6; i++) {
                ClaimAnchor anchor = anchor(figures.get(i * 2));
                work.judge(
                        "A reader",
                        "",
                        i % 2 == 0
                                ? new Judgement.Correct(anchor, null, null, null, Integer.toString(40 + i), null)
                                : new Judgement.Reject(anchor));
            }
            String judged = Samples.exports(file);
            work.rebuild(Progress.NONE);
            assertThat(Samples.exports(file)).isEqualTo(judged);
        }
    }

    @Test
    void mergingMovesMentionsEqualsARebuildAndCanBeUndone() {
        Path file = added("merged", INPUTS, 2);
        try (CaseWork work = open(file)) {
            Id aland = named(work, "Aland");
            Id drevia = named(work, "Drevia");
            work.judge("A reader", "", new Judgement.Merge(aland, drevia));
            assertThat(work.view().entityOf(aland)).isEqualTo(work.view().entityOf(drevia));
            String merged = Samples.exports(file);
            work.rebuild(Progress.NONE);
            assertThat(Samples.exports(file)).isEqualTo(merged);
            work.judge(
                    "A reader",
                    "",
                    new Judgement.Undo(work.view().judgements().getFirst().id()));
            assertThat(work.view().entityOf(aland)).isNotEqualTo(work.view().entityOf(drevia));
        }
    }

    @Test
    void aMergeIsFoundAgainWhereAnotherReadingTakesTheNamesForSomethingElse() {
        Path file = added("remerged", INPUTS, 2);
        try (CaseWork work = open(file)) {
            work.judge("A reader", "", new Judgement.Merge(named(work, "Aland"), named(work, "Drevia")));
        }
        PlainReader other = new PlainReader("2", EntityKind.ORGANISATION, "");
        try (CaseWork work = new CaseWork(file, new Machine(() -> other, 2))) {
            work.reread(Progress.NONE);
            CaseView view = work.view();
            Entity merged = view.entities().stream()
                    .filter(entity ->
                            entity.aliases().contains("Drevia") || entity.name().equals("Drevia"))
                    .filter(entity ->
                            entity.aliases().contains("Aland") || entity.name().equals("Aland"))
                    .findFirst()
                    .orElseThrow();
            assertThat(merged.kind()).isEqualTo(EntityKind.ORGANISATION);
            assertThat(view.unapplied()).isEmpty();
        }
    }

    @Test
    void aDismissedHitIsFoundAgainInAnotherReading() {
        Path file = added("dismissed", INPUTS, 2);
        try (CaseWork work = open(file)) {
            Id listing = Ids.of("listing", "1");
            work.judge("A reader", "", new Judgement.DismissHit(named(work, "Drevia"), "l", "1", listing, "Drevya"));
        }
        PlainReader other = new PlainReader("2", EntityKind.ORGANISATION, "");
        try (CaseWork work = new CaseWork(file, new Machine(() -> other, 2))) {
            work.reread(Progress.NONE);
            assertThat(work.view().unapplied()).isEmpty();
        }
    }

    @Test
    void anEntityIsCalledAndSortedAsAPersonSaysUntilThatIsTakenBack() {
        Path file = added("renamed", INPUTS, 2);
        try (CaseWork work = open(file)) {
            String before = Samples.exports(file);
            Id aland = named(work, "Aland");
            work.judge("A reader", "", new Judgement.Rename(aland, "Åland Islands"));
            work.judge("A reader", "", new Judgement.Relabel(aland, EntityKind.PLACE));
            Entity entity = work.view().entityOf(aland).orElseThrow();
            assertThat(entity.name()).isEqualTo("Åland Islands");
            assertThat(entity.kind()).isEqualTo(EntityKind.PLACE);
            assertThat(entity.aliases()).contains("Åland");
            String renamed = Samples.exports(file);
            work.rebuild(Progress.NONE);
            assertThat(Samples.exports(file)).isEqualTo(renamed);
            for (Judgement judgement : work.view().judgements()) {
                work.judge("A reader", "", new Judgement.Undo(judgement.id()));
            }
            assertThat(Samples.exports(file)).isEqualTo(before);
        }
    }

    @Test
    void severalDecisionsAreRehearsedWithoutATraceThenMadeTogetherAndNeverOnWhatWasDecidedSince() {
        Path file = added("several", INPUTS, 2);
        try (CaseWork work = open(file)) {
            String before = Samples.exports(file);
            Id aland = named(work, "Aland");
            List<Judgement.Decision> both = List.of(
                    new Judgement.Rename(aland, "Åland Islands"), new Judgement.Relabel(aland, EntityKind.PLACE));
            assertThat(work.rehearse("A reader", both, 0).entities().none()).isTrue();
            assertThat(Samples.exports(file)).isEqualTo(before);
            assertThat(work.judgeAll("A reader", "", both, 0)).hasSize(2);
            assertThatThrownBy(() -> work.judgeAll("Another reader", "", both, 0))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.code()).isEqualTo("JUDGE-MEANWHILE"));
            assertThat(work.view().judgements()).hasSize(2);
        }
    }

    @Test
    void whatSomebodyDecidedOnAnewSinceIsNotTakenBackUnseen() {
        Path file = added("takenback", INPUTS, 2);
        try (CaseWork work = open(file)) {
            Id aland = named(work, "Aland");
            Judgement first = work.judge("A reader", "", new Judgement.Rename(aland, "Åland Islands"));
            List<Judgement.Decision> undo = List.of(new Judgement.Undo(first.id()));
            work.judge("Another reader", "", new Judgement.Relabel(aland, EntityKind.PLACE));
            assertThatThrownBy(() -> work.judgeAll("A reader", "", undo, 1))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error.code()).isEqualTo("JUDGE-MEANWHILE");
                        assertThat(error.what()).contains("Another reader");
                    });
            assertThat(work.view().judgements()).hasSize(2);
            assertThat(work.judgeAll("A reader", "", undo, 2)).hasSize(1);
        }
    }

    @Test
    void oneTakesBackWhatOneHasJustDecidedFromAPageThatWasDrawnBefore() {
        Path file = added("justdecided", INPUTS, 2);
        try (CaseWork work = open(file)) {
            Judgement first = work.judge("A reader", "", new Judgement.Rename(named(work, "Aland"), "Åland Islands"));
            assertThat(work.judgeAll("A reader", "", List.of(new Judgement.Undo(first.id())), 0))
                    .hasSize(1);
        }
    }

    @Test
    void aDecisionThatContradictsOneThatStandsIsRefusedWithBothAndNothingIsKept() {
        Path file = added("contradicted", INPUTS, 2);
        try (CaseWork work = open(file)) {
            Id aland = named(work, "Aland");
            Id drevia = named(work, "Drevia");
            work.judge("A reader", "they share a flag", new Judgement.PartOf(aland, drevia));
            assertThatThrownBy(() -> work.judge("Another", "", new Judgement.Merge(drevia, aland)))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error.code()).isEqualTo("JUDGE-CONTRADICTS");
                        assertThat(error.where()).isEqualTo("merge “Drevia” and “Aland”");
                        assertThat(error.what())
                                .contains("“Aland” is part of “Drevia”", "A reader", "they share a flag");
                    });
            assertThatThrownBy(() -> work.judge("Another", "", new Judgement.Merge(drevia, drevia)))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.code()).isEqualTo("JUDGE-ITSELF"));
            assertThat(work.view().judgements()).hasSize(1);
            work.judge(
                    "A reader",
                    "",
                    new Judgement.Undo(work.view().judgements().getFirst().id()));
            work.judge("Another", "", new Judgement.Merge(drevia, aland));
            assertThat(work.view().entityOf(aland)).isEqualTo(work.view().entityOf(drevia));
        }
    }

    @Test
    void aMergeOfANameThatIsNotReadAnyMoreIsListed() {
        Path file = added("lost", INPUTS, 2);
        Id judgement;
        try (CaseWork work = open(file)) {
            judgement = work.judge("A reader", "", new Judgement.Merge(named(work, "Aland"), named(work, "Drevia")))
                    .id();
        }
        PlainReader other = new PlainReader("2", EntityKind.STATE, "Drevia");
        try (CaseWork work = new CaseWork(file, new Machine(() -> other, 2))) {
            work.reread(Progress.NONE);
            assertThat(work.view().unapplied()).extracting(Unapplied::judgement).containsExactly(judgement);
        }
    }

    @Test
    void splittingTakesAMentionOutEqualsARebuildAndCanBeUndone() {
        Path file = added("split", INPUTS, 2);
        try (CaseWork work = open(file)) {
            String before = Samples.exports(file);
            List<Id> mentions =
                    work.view().entityOf(named(work, "Borduria")).orElseThrow().mentions();
            work.judge("A reader", "", new Judgement.Split(mentions.getFirst(), mentions.getLast()));
            assertThat(work.view().entityOf(mentions.getFirst()))
                    .isNotEqualTo(work.view().entityOf(mentions.getLast()));
            String split = Samples.exports(file);
            work.rebuild(Progress.NONE);
            assertThat(Samples.exports(file)).isEqualTo(split);
            work.judge(
                    "A reader",
                    "",
                    new Judgement.Undo(work.view().judgements().getFirst().id()));
            assertThat(Samples.exports(file)).isEqualTo(before);
        }
    }

    @Test
    void aRemovedDocumentIsGoneAndTheRestStandsAsIfItHadNeverBeen() {
        Path file = added("all", INPUTS, 2);
        Path without = added("without", INPUTS.subList(0, INPUTS.size() - 1), 2);
        try (CaseWork work = open(file)) {
            Id last = work.view().documents().stream()
                    .filter(document -> document.file().equals(INPUTS.getLast().address()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            work.remove(List.of(last), "A reader", "asked to");
            AddReport again = work.add(List.of(INPUTS.getLast()), Progress.NONE);
            assertThat(again.refused()).extracting(UserError::code).containsExactly("CASE-PURGED");
        }
        assertThat(Samples.exports(file)).isEqualTo(Samples.exports(without));
    }

    @Test
    void aCaseReadByAnotherReaderSaysSoAndKeepsWhatIsAdded() {
        Path file = added("old", INPUTS.subList(0, 3), 1);
        try (CaseWork work = new CaseWork(file, new Machine(() -> new PlainReader("2"), 1))) {
            assertThatThrownBy(() -> work.add(INPUTS.subList(3, 6), Progress.NONE))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("CASE-OTHER-READER")
                    .hasMessageContaining("reread");
            work.reread(Progress.NONE);
            assertThat(work.view().documents()).hasSize(6).allMatch(DocumentView::read);
        }
    }

    @Test
    void aViewFollowsWhatAnotherWriterWrites() {
        Path file = added("followed", INPUTS.subList(0, 2), 1);
        try (CaseWork reading = open(file);
                CaseWork writing = open(file)) {
            CaseView before = reading.view();
            assertThat(reading.view()).isSameAs(before);
            writing.add(INPUTS.subList(2, 4), Progress.NONE);
            assertThat(reading.view().documents()).hasSize(4);
        }
    }

    @Test
    void wordsAreFoundWithTheirPlace() {
        try (CaseWork work = open(added("searched", INPUTS, 1))) {
            assertThat(work.search("silence meeting", 100)).isNotEmpty().allMatch(found -> found.span() != null);
        }
    }

    @Test
    void aSoundFileHasNoFaultsAndStandsAlone() {
        Path file = added("sound", INPUTS, 1);
        try (CaseWork work = open(file)) {
            assertThat(work.check()).isEmpty();
        }
        assertThat(folder)
                .isDirectoryContaining("glob:**sound.entente")
                .isDirectoryNotContaining("glob:**sound.entente-*");
    }

    private static List<ClaimView> figures(CaseWork work) {
        return work.view().claims().stream()
                .filter(claim -> claim.claim().kind() == ClaimKind.FIGURE)
                .toList();
    }

    private static ClaimAnchor anchor(ClaimView claim) {
        return Judging.anchor(claim.read(), claim.document().document().text());
    }

    private static Id named(CaseWork work, String name) {
        return work.view().mentions().values().stream()
                .filter(mention -> mention.name().equals(name))
                .min(Comparator.naturalOrder())
                .map(Mention::id)
                .orElseThrow();
    }

    private static CaseWork open(Path file) {
        return new CaseWork(file, Samples.machine(2));
    }

    private Path added(String name, List<Input> inputs, int threads) {
        Path file = folder.resolve(name + ".entente");
        try (CaseWork work = new CaseWork(file, Samples.machine(threads))) {
            work.add(inputs, Progress.NONE);
        }
        return file;
    }
}
