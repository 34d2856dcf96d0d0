package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.Block;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;

/** What of a page is its article, by place and shape. */
final class ArticleTest {
    private static final String FIRST =
            "The ferry lay at its quay on Monday after its rudder had been lost in the narrows, the owner said.";
    private static final String SECOND =
            "It sailed again on Thursday, when a diver had found the rudder and a crane had put it back in place.";
    private static final String THIRD =
            "The council of the smaller island wants a second ferry, as its mayor wrote to the ministry this week.";
    private static final String LITTER =
            "Our customers may write to us at any hour of the day, and somebody will answer them before the week is out.";

    @Test
    void theDeclaredBodyIsReadWhereverItLies() {
        Document document = read("""
                <div class="sidebar"><h1>Ferry sails</h1><div itemprop="articleBody">%s<div></div>%s</div></div>
                <div class="about"><p>%s %s</p></div>""".formatted(FIRST, SECOND, LITTER, LITTER));
        assertThat(readWords(document)).containsExactly("Ferry sails", FIRST, SECOND);
    }

    @Test
    void paragraphsBesideTheHeaviestPartBelongToIt() {
        Document document = read("""
                <div class="page"><div class="box"><h1>Ferry sails</h1></div><p>%s</p>
                <div class="after-fold"><p>%s</p><p>%s</p><p>%s</p></div></div>""".formatted(FIRST, SECOND, THIRD, SECOND));
        assertThat(readWords(document)).contains(FIRST, THIRD);
    }

    @Test
    void aStandfirstThatRepeatsThePagesSummaryIsSetApart() {
        String summary = "A rudder was lost, found, and put back within four days, and the island wants more.";
        Document document = read(
                "<meta name='description' content='" + summary + "'>",
                "<div><h1>Ferry sails</h1><h2>" + summary + "</h2><div><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div></div>");
        assertThat(readWords(document)).containsExactly("Ferry sails", FIRST, SECOND);
        assertThat(reason(document, summary)).isEqualTo("standfirst");
    }

    @Test
    void aFirstParagraphThatThePageIsSummedUpByIsRead() {
        Document document = read(
                "<meta name='description' content='" + FIRST + "'>",
                "<h1>Ferry sails</h1><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
        assertThat(readWords(document)).containsExactly("Ferry sails", FIRST, SECOND);
    }

    @Test
    void shortLinesBetweenHeadlineAndTextAreNotOfTheTextButADatelineIs() {
        Document document = read("""
                <div><h1>Ferry sails</h1><div>Harbour desk</div><span>20 Nov, 8:00</span>
                <p>NORTH QUAY</p><p>%s</p><p>%s</p></div>""".formatted(FIRST, SECOND));
        assertThat(readWords(document)).containsExactly("Ferry sails", "NORTH QUAY", FIRST, SECOND);
        assertThat(reason(document, "20 Nov, 8:00")).isEqualTo("byline");
    }

    @Test
    void shortLinesAfterTheTextAreNotOfItUnlessTheyAreParagraphs() {
        Document document = read("""
                <div><h1>Ferry sails</h1><p>%s</p><p>%s</p><p>North Quay 2, South Quay 1</p><div>12 readers</div></div>""".formatted(FIRST, SECOND));
        assertThat(readWords(document)).endsWith("North Quay 2, South Quay 1");
        assertThat(reason(document, "12 readers")).isEqualTo("outside-article");
    }

    @Test
    void cardsThatLeadToOtherArticlesAreRelatedLinks() {
        String card = """
                <div class="item"><a href="/x"><h3>Crane is mended</h3></a><p>The crane that stood idle for a month
                lifts again, and its driver is glad of it.</p></div>""";
        Document document =
                read("<div><h1>Ferry sails</h1><p>" + FIRST + "</p>" + card + card + "<p>" + SECOND + "</p></div>");
        assertThat(readWords(document)).containsExactly("Ferry sails", FIRST, SECOND);
        assertThat(document.blocks())
                .anyMatch(block -> "related-links".equals(block.skipReason())
                        && words(document, block).contains("driver"));
    }

    @Test
    void aNoteUnderTheArticleIsSetApartAndACorrectionIsRead() {
        String note =
                "The Quay Post likes letters from its readers, and prints two of them every week on its back page.";
        String correction = "Correction: an earlier version said that two rudders were lost; it was only one of them.";
        Document document = read("<div><h1>Ferry sails</h1><p>%s</p><p>%s</p><p><i>%s</i></p><p><em>%s</em></p></div>"
                .formatted(FIRST, SECOND, correction, note));
        assertThat(readWords(document)).containsExactly("Ferry sails", FIRST, SECOND, correction);
        assertThat(reason(document, note)).isEqualTo("editors-note");
    }

    @Test
    void postsFromElsewhereAreReadAsQuotations() {
        Document document = read("""
                <div><h1>Ferry sails</h1><p>%s</p><div class="widget"><blockquote>We sail at noon, all of us.</blockquote></div>
                <p>%s</p></div>""".formatted(FIRST, SECOND));
        assertThat(readWords(document)).contains("We sail at noon, all of us.");
    }

    @Test
    void theDayThatProgramsWriteForNoneIsNoDate() {
        assertThat(read("<meta name='date' content='0001-01-01T00:00:00'>", "<p>" + FIRST + "</p>")
                        .published())
                .isNull();
        assertThat(read("<meta name='date' content='1970-01-01'>", "<p>" + FIRST + "</p>")
                        .published())
                .isNull();
    }

    private static Document read(String body) {
        return read("", body);
    }

    private static Document read(String head, String body) {
        String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return Formats.ingest().ingest("page.html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Document document, Block block) {
        return document.text().substring(block.span().start(), block.span().end());
    }

    private static List<String> readWords(Document document) {
        return document.blocks().stream()
                .filter(Block::isRead)
                .map(block -> words(document, block))
                .toList();
    }

    private static String reason(Document document, String words) {
        return document.blocks().stream()
                .filter(block -> words(document, block).equals(words))
                .map(Block::skipReason)
                .findFirst()
                .orElseThrow();
    }
}
