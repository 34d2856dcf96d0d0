package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonsTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.\nALBA warned CORAL.\nDUNE met ALBA.");
    private static final List<Id> CLAIMS = STORY.reading(Story.READER).claims().stream()
            .map(claim -> claim.id())
            .sorted()
            .toList();
    private static final Verdict SAME = verdict(0, 1, Relation.SAME);
    private static final Verdict DENIES = verdict(1, 2, Relation.DENIES);

    @TempDir
    Path folder;

    private CaseFile caseFile;
    private Comparisons comparisons;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        comparisons = caseFile.comparisons();
        STORY.settleIn(caseFile);
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void whatABlockGivesChangesByPairs() {
        keys("a", "b");
        comparisons.putVerdicts("a", List.of(SAME));
        comparisons.changeVerdicts("a", List.of(DENIES), List.of());
        comparisons.changeVerdicts("b", List.of(SAME), List.of());
        assertThat(comparisons.verdicts()).containsExactlyElementsOf(sorted(SAME, DENIES));
        assertThat(caseFile.totals().verdicts()).isEqualTo(2);

        comparisons.changeVerdicts("a", List.of(), List.of(CLAIMS.subList(0, 2)));
        assertThat(comparisons.verdicts()).containsExactlyElementsOf(sorted(SAME, DENIES));
        comparisons.changeVerdicts("b", List.of(), List.of(CLAIMS.subList(0, 2).reversed()));
        assertThat(comparisons.verdicts()).containsExactly(DENIES);
        assertThat(caseFile.totals().verdicts()).isEqualTo(1);
    }

    @Test
    void gatheringsThatGrowTogetherKeepTheirFormerIds() {
        Gathering one = new Gathering(CLAIMS.get(0), ClaimKind.EVENT, "One", CLAIMS.subList(0, 1));
        Gathering other = new Gathering(CLAIMS.get(1), ClaimKind.EVENT, "Other", CLAIMS.subList(1, 2));
        comparisons.replaceGatherings(List.of(), List.of(one, other));
        assertThat(comparisons.standing(CLAIMS)).isEqualTo(Map.of(CLAIMS.get(0), one, CLAIMS.get(1), other));

        comparisons.grow(
                List.of(one.id(), other.id()),
                CLAIMS.subList(2, 3),
                new Gathering(one.id(), ClaimKind.EVENT, "All", List.of(one.id())));
        Gathering all = new Gathering(CLAIMS.get(0), ClaimKind.EVENT, "All", CLAIMS);
        assertThat(comparisons.gatherings()).containsExactly(all);
        assertThat(comparisons.gatherings(ClaimKind.EVENT)).containsExactly(all);
        assertThat(comparisons.gathering(other.id())).contains(all);
        assertThat(comparisons.claimsOf(one.id(), 2)).isEqualTo(CLAIMS.subList(0, 2));
        assertThat(caseFile.check()).isEmpty();
    }

    @Test
    void aVerdictThatTwoBlocksGaveStaysUntilNeitherGivesIt() {
        keys("a", "b");
        comparisons.putVerdicts("a", List.of(SAME, DENIES));
        comparisons.putVerdicts("b", List.of(SAME));
        assertThat(comparisons.verdicts()).containsExactlyElementsOf(sorted(SAME, DENIES));

        comparisons.putVerdicts("a", List.of());
        assertThat(comparisons.verdicts()).containsExactly(SAME);
        comparisons.putVerdicts("b", List.of(DENIES));
        assertThat(comparisons.verdicts()).containsExactly(DENIES);
        assertThat(comparisons.verdict(DENIES.id())).contains(DENIES);
        assertThat(comparisons.verdict(SAME.id())).isEmpty();
    }

    @Test
    void aVerdictGoesWithTheLastRecordOfItsKey() {
        keys("a", "b");
        comparisons.putVerdicts("a", List.of(SAME));
        comparisons.putVerdicts("b", List.of(SAME, DENIES));
        keys("a");
        assertThat(comparisons.verdicts()).containsExactly(SAME);
        caseFile.grouping().removeRecords(Stage.RECONCILE, CLAIMS);
        assertThat(comparisons.verdicts()).isEmpty();
    }

    @Test
    void verdictsAreFoundByClaimAndRelation() {
        keys("a");
        comparisons.putVerdicts("a", List.of(SAME, DENIES));
        assertThat(comparisons.verdictsOf(CLAIMS.get(1))).containsExactlyElementsOf(sorted(SAME, DENIES));
        assertThat(comparisons.verdictsOf(CLAIMS.get(0))).containsExactly(SAME);
        assertThat(comparisons.verdictsOf(Relation.DENIES)).containsExactly(DENIES);
        assertThat(comparisons.counts())
                .hasSize(Relation.values().length)
                .containsEntry(Relation.SAME, 1L)
                .containsEntry(Relation.UPDATE, 0L);
        List<Verdict> shown = new ArrayList<>();
        comparisons.forEachVerdict(shown::add);
        assertThat(shown).isEqualTo(comparisons.verdicts());

        Verdict otherwise = verdict(0, 1, Relation.ENTAILS);
        comparisons.putVerdicts("a", List.of(otherwise));
        assertThat(comparisons.verdicts()).containsExactly(otherwise);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparisons.putVerdicts("a", List.of(otherwise, otherwise)));
    }

    @Test
    void gatheringsAreReplacedByThoseThatHoldTheirClaimsNow() {
        Gathering all = gathering(0, 1, 2);
        comparisons.replaceGatherings(List.of(), List.of(all));
        assertThat(comparisons.gatheringOf(CLAIMS.get(2))).contains(all);

        Gathering one = gathering(0, 1);
        Gathering other = gathering(2);
        comparisons.replaceGatherings(List.of(), List.of(one, other));
        assertThat(comparisons.gatherings()).containsExactly(one, other);
        assertThat(comparisons.gatherings(ClaimKind.EVENT)).containsExactly(one, other);
        assertThat(comparisons.gatherings(ClaimKind.TIE)).isEmpty();

        comparisons.replaceGatherings(List.of(), List.of(all));
        assertThat(comparisons.gathering(other.id())).contains(all);
        comparisons.replaceGatherings(CLAIMS, List.of());
        assertThat(comparisons.gatherings()).isEmpty();
        assertThat(comparisons.gathering(all.id())).isEmpty();
    }

    @Test
    void originsAreFoundByClaimAndByRoot() {
        Origins.Root root = new Origins.Root(Ids.of("origin", "1"), Origins.Kind.UTTERANCE, "a talk");
        Origins traced = new Origins(CLAIMS.get(0), List.of(root), true);
        Origins untraced = new Origins(CLAIMS.get(1), List.of(), false);
        comparisons.replaceOrigins(List.of(), List.of(traced, untraced));

        assertThat(comparisons.originsOf(CLAIMS.get(0))).contains(traced);
        assertThat(comparisons.origins()).containsExactly(traced, untraced);
        assertThat(comparisons.restingOn(root.id())).containsExactly(CLAIMS.get(0));
        comparisons.replaceOrigins(List.of(CLAIMS.get(0)), List.of());
        assertThat(comparisons.origins()).containsExactly(untraced);
        assertThat(comparisons.restingOn(root.id())).isEmpty();
    }

    @Test
    void replacingCopiesTellsWhichDocumentsAreInAnotherCluster() {
        List<Id> documents = List.of("1", "2", "3", "4").stream()
                .map(number -> Ids.of("document", number))
                .sorted()
                .toList();
        CopyCluster two = new CopyCluster(documents.get(1), documents.subList(1, 3));
        assertThat(comparisons.replaceCopies(List.of(), List.of(two))).containsExactlyElementsOf(two.documents());
        assertThat(comparisons.replaceCopies(documents, List.of(two))).isEmpty();

        CopyCluster three = new CopyCluster(documents.get(1), documents.subList(1, 4));
        assertThat(comparisons.replaceCopies(List.of(), List.of(three))).containsExactly(documents.get(3));
        assertThat(comparisons.copies()).containsExactly(three);
        assertThat(comparisons.copiesOf(documents.get(3))).contains(three);
        assertThat(comparisons.copiesOf(documents.get(0))).isEmpty();

        CopyCluster four = new CopyCluster(documents.get(0), documents);
        assertThat(comparisons.replaceCopies(List.of(), List.of(four))).hasSize(4);
        assertThat(comparisons.replaceCopies(documents, List.of())).hasSize(4);
        assertThat(comparisons.copies()).isEmpty();
    }

    private void keys(String... keys) {
        caseFile.grouping()
                .putKeys(
                        Stage.RECONCILE,
                        Map.of(
                                CLAIMS.get(0), List.of(keys),
                                CLAIMS.get(1), List.of(keys),
                                CLAIMS.get(2), List.of(keys)));
    }

    private static Verdict verdict(int a, int b, Relation relation) {
        return Verdict.of(CLAIMS.get(a), CLAIMS.get(b), null, null, relation, "They are compared.");
    }

    private static List<Verdict> sorted(Verdict... verdicts) {
        return List.of(verdicts).stream().sorted().toList();
    }

    private static Gathering gathering(int... claims) {
        List<Id> members = java.util.Arrays.stream(claims).mapToObj(CLAIMS::get).toList();
        return new Gathering(members.getFirst(), ClaimKind.EVENT, "What happened", members);
    }
}
