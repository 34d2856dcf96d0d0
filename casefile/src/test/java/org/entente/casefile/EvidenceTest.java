package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Passage;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.", "Own Paper", LocalDate.of(2025, 3, 2));

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void whenADocumentFirstCameInStaysHoweverOftenItComesAgain() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("taken.entente"))) {
            Story story = Story.of("ALBA asked BERYL for boats.");
            assertThat(story.addTo(caseFile, "2025-04-01T09:30:00+02:00")).isEqualTo(Evidence.Added.DOCUMENT);
            assertThat(story.addTo(caseFile, "2025-05-01T09:30:00+02:00")).isEqualTo(Evidence.Added.NOTHING);
            Story.of("CORAL warned DUNE.").addTo(caseFile);
            assertThat(caseFile.evidence().takenIn())
                    .containsExactly(Map.entry(story.id(), "2025-04-01T09:30:00+02:00"));
            caseFile.evidence().purge(story.id(), "R. Reader", "2025-06-01T09:00:00+02:00", "");
            assertThat(caseFile.evidence().takenIn()).isEmpty();
        }
    }

    @Test
    void aDocumentIsStoredOnceAndEveryCaptureIsNoted() {
        assertThat(add(capture("b.txt", null, null))).isEqualTo(Evidence.Added.DOCUMENT);
        assertThat(add(capture("a.txt", null, null))).isEqualTo(Evidence.Added.CAPTURE);
        assertThat(add(capture("a.txt", null, null))).isEqualTo(Evidence.Added.NOTHING);
        assertThat(add(capture("a.txt", "P", null))).isEqualTo(Evidence.Added.CAPTURE);

        assertThat(caseFile.evidence().documents()).hasSize(1);
        DocumentSummary summary = caseFile.evidence().summary(STORY.id()).orElseThrow();
        assertThat(summary.captures()).extracting(Capture::address).containsExactly("a.txt", "a.txt", "b.txt");
        assertThat(summary.address()).isEqualTo("a.txt");
        assertThat(caseFile.evidence().documents()).containsExactly(summary);
        assertThat(summary.textChars()).isEqualTo(STORY.document().text().length());
    }

    @Test
    void whatTheUserSaysComesBeforeWhatTheDocumentSaysAndTheLeastCounts() {
        add(capture("a.txt", null, null));
        assertThat(summary().publisher()).isEqualTo("Own Paper");
        assertThat(summary().published().date()).isEqualTo(LocalDate.of(2025, 3, 2));

        add(capture("b.txt", "Zeta Post", LocalDate.of(2025, 5, 1)));
        assertThat(summary().publisher()).isEqualTo("Zeta Post");
        assertThat(summary().published().date()).isEqualTo(LocalDate.of(2025, 5, 1));

        add(capture("c.txt", "Beta Post", LocalDate.of(2025, 4, 1)));
        add(capture("d.txt", "Gamma Post", LocalDate.of(2025, 6, 1)));
        assertThat(summary().publisher()).isEqualTo("Beta Post");
        assertThat(summary().published().date()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void documentsComeByDateWhateverTheOrderOfAdding() {
        List<Story> stories = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            stories.add(Story.of("Number " + day + ".", null, day == 3 ? null : LocalDate.of(2025, 1, day)));
        }
        List.of(4, 2, 0, 3, 1).forEach(index -> stories.get(index).addTo(caseFile));

        assertThat(caseFile.evidence().documents())
                .extracting(DocumentSummary::id)
                .containsExactly(
                        stories.get(0).id(),
                        stories.get(1).id(),
                        stories.get(3).id(),
                        stories.get(4).id(),
                        stories.get(2).id());
        List<Id> shown = new ArrayList<>();
        caseFile.evidence().forEachDocument(document -> shown.add(document.id()));
        assertThat(shown)
                .containsExactlyElementsOf(
                        stories.stream().map(Story::id).sorted().toList());
    }

    @Test
    void aDocumentKeepsEveryPartOfIt() {
        String text = "Pl\u00e4tze \uD83D\uDEA2.\r\n\u2028\u0001 end";
        byte[] original = {0, 1, -1, 13, 10};
        Document document = new Document(
                Ids.document(original),
                text,
                List.of(),
                null,
                null,
                null,
                null,
                LocalDate.of(1999, 12, 31),
                "und",
                "application/octet-stream");
        caseFile.evidence().addDocument(original, document, new Capture(document.id(), "-", null, null));

        assertThat(caseFile.evidence().document(document.id())).contains(document);
        assertThat(caseFile.evidence().original(document.id())).hasValue(original);
        assertThat(caseFile.evidence().document(STORY.id())).isEmpty();
        assertThat(caseFile.evidence().original(STORY.id())).isEmpty();
        assertThat(caseFile.evidence().summary(STORY.id())).isEmpty();
    }

    @Test
    void aDocumentThatIsNotOfItsBytesIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.evidence().addDocument(new byte[1], STORY.document(), STORY.from("a")));
    }

    @Test
    void judgementsAreNumberedAndKeptInOrder() {
        Judgement first = caseFile.evidence().append(grade("B"), "R. Reader", "2025-03-03T10:00:00+14:00", "");
        Judgement second = caseFile.evidence().append(grade("B"), "R. Reader", "2025-03-03T10:00:00+14:00", "");
        Judgement undo = caseFile.evidence()
                .append(new Judgement.Undo(second.id()), "S. Second", "2025-03-03T11:00:00Z", "a slip");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(caseFile.evidence().judgements()).containsExactly(first, second, undo);
        assertThat(caseFile.evidence().lastJudgement()).isEqualTo(3);
        assertThatThrownBy(() -> caseFile.evidence()
                        .append(new Judgement.Undo(STORY.id()), "S. Second", "2025-03-03T11:00:00Z", ""))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-NO-SUCH-JUDGEMENT"));
    }

    @Test
    void judgementsAreFoundByTheDocumentThatTheyQuote() {
        Story other = Story.of("BERYL answered ALBA.");
        Judgement on = judge(new Judgement.Accept(anchor(STORY)));
        Judgement onBoth = judge(new Judgement.Dismiss(anchor(STORY), anchor(other)));
        judge(grade("A"));

        assertThat(caseFile.evidence().judgementsOn(STORY.id())).containsExactly(on, onBoth);
        assertThat(caseFile.evidence().judgementsOn(other.id())).containsExactly(onBoth);
    }

    @Test
    void whatIsPurgedIsGoneFromTheFileItself() throws Exception {
        String secret = "XANTHIPPE";
        Story confidential = Story.of("ALBA asked " + secret + " for boats.\nA word of verysecretcontent here.");
        STORY.settleIn(caseFile);
        confidential.settleIn(caseFile);
        Mention named = confidential.reading(Story.READER).mentions().getLast();
        Mention other = STORY.reading(Story.READER).mentions().getLast();
        caseFile.entities().replace(List.of(), List.of(EntitiesTest.entity(secret, named, other)));
        judge(new Judgement.Accept(anchor(confidential)));
        judge(new Judgement.Merge(named.id(), other.id()));
        judge(grade("A"));
        judge(new Judgement.Accept(anchor(STORY)));

        Evidence.Tombstone stone =
                caseFile.evidence().purge(confidential.id(), "R. Reader", "2025-03-03T10:00:00Z", "a promise");
        caseFile.close();

        assertThat(stone.judgements()).isEqualTo(2);
        String bytes = Files.readString(folder.resolve("x.entente"), StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(bytes).doesNotContain("xanthippe", "verysecretcontent").contains("a promise", "beryl");
        assertThat(CaseFileTest.filesIn(folder)).hasSize(1);
        caseFile = CaseFile.openForWriting(folder.resolve("x.entente"));
        assertThat(caseFile.evidence().tombstones()).containsExactly(stone);
        assertThat(caseFile.evidence().judgements()).hasSize(2);
        assertThat(caseFile.evidence().documents())
                .extracting(DocumentSummary::id)
                .containsExactly(STORY.id());
        assertThat(caseFile.derived().unsettled())
                .extracting(DocumentSummary::id)
                .containsExactly(STORY.id());
        assertThat(caseFile.check()).isEmpty();
    }

    @Test
    void whatWasPurgedIsNotTakenInAgain() {
        STORY.addTo(caseFile);
        caseFile.evidence().purge(STORY.id(), "R. Reader", "2025-03-03", "a promise");

        assertThatThrownBy(() -> STORY.addTo(caseFile)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.code()).isEqualTo("CASE-PURGED");
            assertThat(error.getMessage()).contains("story.txt", "R. Reader", "2025-03-03", "a promise");
        });
        assertThatThrownBy(() -> caseFile.evidence().purge(STORY.id(), "R. Reader", "2025-03-03", ""))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-NO-SUCH-DOCUMENT"));
    }

    private Evidence.Added add(Capture capture) {
        return caseFile.evidence().addDocument(STORY.original(), STORY.document(), capture);
    }

    private static Capture capture(String address, String publisher, LocalDate published) {
        return new Capture(
                STORY.id(),
                address,
                publisher,
                published == null ? null : new Dated(published, "option", published.toString()));
    }

    private DocumentSummary summary() {
        return caseFile.evidence().summary(STORY.id()).orElseThrow();
    }

    private Judgement judge(Judgement.Decision decision) {
        return caseFile.evidence().append(decision, "R. Reader", "2025-03-03T10:00:00Z", "");
    }

    private static Judgement.Grade grade(String grade) {
        return new Judgement.Grade("Own Paper", grade);
    }

    static Judgement.ClaimAnchor anchor(Story story) {
        String text = story.document().text();
        return new Judgement.ClaimAnchor(
                Passage.of(story.id(), text, new Span(0, text.indexOf('.'))), TieType.ALLIANCE);
    }
}
