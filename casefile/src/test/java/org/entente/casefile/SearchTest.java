package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.entente.casefile.Search.BlockHit;
import org.entente.casefile.Search.DocumentHit;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
    private static final Story BOATS = Story.of(
            "ALBA asked BERYL for boats.\nNobody answered \uD83D\uDEA2 the boats' crew.\nThe Caf\u00e9 was shut.");
    private static final Story DRONES = Story.of("BERYL sold ALBA drones.\nMark \u0001one\u0002 boat and two drones.");

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        BOATS.settleIn(caseFile);
        DRONES.settleIn(caseFile);
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void aHitTellsItsBlocksAndWhereItsWordsStand() {
        Search.Found<DocumentHit> found = caseFile.search().documents("boats", 10);

        assertThat(found.total()).isEqualTo(1);
        DocumentHit hit = found.hits().getFirst();
        assertThat(hit.document().id()).isEqualTo(BOATS.id());
        assertThat(hit.blocks()).hasSize(2);
        for (BlockHit block : hit.blocks()) {
            assertThat(block.exact())
                    .isEqualTo(block.block().span().in(BOATS.document().text()));
            assertThat(block.matches()).hasSize(1);
            assertThat(block.matches().getFirst().in(BOATS.document().text())).isEqualTo("boats");
        }
    }

    @Test
    void charactersThatCouldMarkAMatchDoNotMoveIt() {
        List<BlockHit> blocks =
                caseFile.search().documents("drones", 10).hits().getFirst().blocks();
        assertThat(blocks)
                .flatExtracting(BlockHit::matches)
                .extracting(span -> ((Span) span).in(DRONES.document().text()))
                .containsExactly("drones", "drones");
    }

    @Test
    void caseAndDiacriticsDoNotMatter() {
        assertThat(documents("CAFE")).containsExactly(BOATS.id());
        assertThat(documents("caf\u00e9")).containsExactly(BOATS.id());
    }

    @Test
    void wordsMayBeJoinedLeftOutAndCutShort() {
        assertThat(documents("alba beryl")).hasSize(2);
        assertThat(documents("alba boats")).containsExactly(BOATS.id());
        assertThat(documents("boat")).containsExactly(DRONES.id());
        assertThat(documents("boat*")).hasSize(2);
        assertThat(documents("alba -drones")).containsExactly(BOATS.id());
        assertThat(documents("cafe OR sold")).hasSize(2);
        assertThat(documents("\"sold alba\"")).containsExactly(DRONES.id());
        assertThat(documents("\"alba sold\"")).isEmpty();
    }

    @Test
    void documentsAfterEnoughBlocksAreLeftOutAndCountedStill() {
        Search.Found<DocumentHit> all = caseFile.search().documents("alba", 10);
        Search.Found<DocumentHit> some = caseFile.search().documents("alba", 10, 1);
        assertThat(all.hits()).hasSizeGreaterThan(1);
        assertThat(some.hits()).containsExactly(all.hits().getFirst());
        assertThat(some.total()).isEqualTo(all.total());
    }

    @Test
    void aTitleAloneIsAHitWithoutBlocks() {
        Search.Found<DocumentHit> found = caseFile.search().documents("title", 1);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.hits().getFirst().blocks()).isEmpty();
    }

    @Test
    void claimsAndEntitiesAreSearchedByTheirWords() {
        Mention alba = BOATS.reading(Story.READER).mentions().getFirst();
        caseFile.entities().replace(List.of(), List.of(EntitiesTest.entity("Republic of Alba", alba)));

        assertThat(caseFile.search().claims("alba", 1).hits()).hasSize(1);
        assertThat(caseFile.search().claims("alba", 1).total()).isEqualTo(2);
        assertThat(caseFile.search().claims("sold", 10).hits())
                .extracting(Claims.Row::exact)
                .containsExactly("BERYL sold ALBA drones.");
        assertThat(caseFile.search().claims("answered", 10).hits()).isEmpty();
        assertThat(caseFile.search().entities("republic", 10).hits())
                .extracting(entity -> entity.id())
                .containsExactly(alba.id());
        caseFile.entities().replace(List.of(alba.id()), List.of());
        assertThat(caseFile.search().entities("republic", 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "-", "*", "-boats", "OR", "\u2014 ..."})
    void withoutAWordToLookForItSaysSo(String words) {
        assertThatThrownBy(() -> caseFile.search().documents(words, 10))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo("SEARCH-EMPTY"));
    }

    @Test
    void nothingThatIsTypedIsAFaultOfSyntax() {
        long seed = 20251121;
        Random random = new Random(seed);
        String letters = "ab\"*-()^:+{}OR AND NEAR' \\,.\0\u0131\uD83D";
        for (int round = 0; round < 500; round++) {
            StringBuilder words = new StringBuilder("boats ");
            for (int i = random.nextInt(12); i > 0; i--) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(caseFile.search().documents(words.toString(), 3).total())
                    .as("seed %d: %s", seed, words)
                    .isNotNegative();
        }
    }

    private List<Id> documents(String words) {
        return caseFile.search().documents(words, 10).hits().stream()
                .map(hit -> hit.document().id())
                .toList();
    }
}
