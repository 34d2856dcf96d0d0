package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.engine.read.Put;
import org.entente.evaluation.MeantimeSuite.Labels;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeantimeSuiteTest {
    private static final String FILE = """
        <?xml version="1.0" ?><Document doc_id="7" lang="en">
        <token number="0" sentence="0" t_id="1">Mills</token>
        <token number="1" sentence="0" t_id="2">may</token>
        <token number="2" sentence="0" t_id="3">close</token>
        <token number="3" sentence="0" t_id="4">,</token>
        <token number="4" sentence="0" t_id="5">($</token>
        <token number="5" sentence="1" t_id="6">May</token>
        <Markables>
        <EVENT_MENTION certainty="POSSIBLE" polarity="POS" time="FUTURE" m_id="1"><token_anchor t_id="3"/></EVENT_MENTION>
        <EVENT_MENTION m_id="2"><token_anchor t_id="1"/></EVENT_MENTION>
        <TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2008-05-02" m_id="3"><token_anchor t_id="6"/></TIMEX3>
        </Markables></Document>
        """;

    @TempDir
    private Path folder;

    private static MeantimeSuite suite(Labels answer) {
        return new MeantimeSuite(
                (text, date) -> List.of(),
                (text, events) -> events.stream().map(event -> answer).toList(),
                texts -> texts.stream()
                        .map(text -> List.<EntityLinker.Linked>of())
                        .toList());
    }

    private Case<MeantimeSuite.Gold> one(String content) throws IOException {
        Files.writeString(folder.resolve("7_mills.xml"), content);
        return suite(new Labels("", "", "")).load(folder).getFirst();
    }

    @Test
    void tokensAreJoinedAsTheyAreWrittenAndEventsWithoutLabelsAreLeftOut() throws IOException {
        Case<MeantimeSuite.Gold> item = one(FILE);
        assertThat(item.id()).isEqualTo("7");
        assertThat(item.gold().text()).isEqualTo("Mills may close, ($\nMay");
        assertThat(item.gold().date()).isEqualTo(LocalDate.of(2008, 5, 2));
        assertThat(item.gold().times())
                .extracting(time -> time.span().in(item.gold().text()))
                .containsExactly("May");
        assertThat(item.gold().events())
                .extracting(event -> event.span().in(item.gold().text()))
                .containsExactly("close");
    }

    @Test
    void eachLabelIsScoredAndTheMajorityStandsBeside() throws IOException {
        Case<MeantimeSuite.Gold> item = one(FILE);
        MeantimeSuite suite = suite(new Labels("POSSIBLE", "NEG", "FUTURE"));
        var metrics = suite.metrics(suite.entente().answer(item).counts());
        assertThat(metrics)
                .containsEntry("certainty_macro_f1", 1.0)
                .containsEntry("polarity_macro_f1", 0.0)
                .containsEntry("time.future_f1", 1.0);
        var baseline = suite.baseline(List.of(item)).orElseThrow().answerer().answer(item);
        assertThat(suite.metrics(baseline.counts())).containsEntry("polarity_macro_f1", 1.0);
    }

    @Test
    void entitiesAreThoseOfTheFileThatMarksThemAcrossDocuments() throws IOException {
        Path within = folder.resolve("intra-doc_annotation/corpus_mills/7_mills.xml");
        Path across = folder.resolve("intra_cross-doc_annotation/corpus_mills/7_mills.xml");
        Files.createDirectories(within.getParent());
        Files.createDirectories(across.getParent());
        Files.writeString(within, FILE);
        Files.writeString(across, FILE.replace("</Markables>", """
                <ENTITY_MENTION m_id="8"><token_anchor t_id="1"/></ENTITY_MENTION>
                <ENTITY_MENTION m_id="9"><token_anchor t_id="6"/></ENTITY_MENTION>
                <ENTITY m_id="10" instance_id="ORG1"/><ENTITY m_id="11"/></Markables><Relations>
                <REFERS_TO><source m_id="8"/><target m_id="10"/></REFERS_TO>
                <REFERS_TO><source m_id="9"/><target m_id="11"/></REFERS_TO>
                <REFERS_TO><source m_id="1"/><target m_id="11"/></REFERS_TO></Relations>"""));
        List<Case<MeantimeSuite.Gold>> cases = suite(new Labels("", "", "")).load(folder);
        assertThat(cases).hasSize(1);
        assertThat(cases.getFirst().gold().entities())
                .extracting(EntityScore.Marked::entity)
                .containsExactly("ORG1", "file 7_mills.xml 11");
    }

    @Test
    void aDayThatIsNoneIsRefusedWithItsFile() {
        assertThatThrownBy(() -> one(FILE.replace("2008-05-02", "soon")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("7_mills.xml")
                .hasMessageContaining("soon");
    }

    @Test
    void howAWordIsPutIsToldInTheSuitesLabels() {
        Span word = new Span(0, 5);
        assertThat(ReadingAnswers.factuality(
                        List.of(new Put(word, Factuality.CT_MINUS, Mode.DENIED, Put.Outlook.BEHIND)), List.of(word)))
                .containsExactly(new Labels("CERTAIN", "NEG", "NON_FUTURE"));
        assertThat(ReadingAnswers.factuality(
                        List.of(new Put(word, Factuality.PR_PLUS, Mode.FORECAST, Put.Outlook.COMING)), List.of(word)))
                .containsExactly(new Labels("CERTAIN", "POS", "FUTURE"));
        assertThat(ReadingAnswers.factuality(List.of(), List.of(word)))
                .containsExactly(new Labels("CERTAIN", "POS", "NON_FUTURE"));
    }
}
