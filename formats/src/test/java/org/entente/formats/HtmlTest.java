package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.Block;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String ARTICLE = """
            <h1>Harbour opens again</h1>
            <p>The harbour was closed on Monday after a storm had taken two cranes, its master said in a statement.</p>
            <p>It opened again on Tuesday, when eleven ships that had waited outside came in one after the other.</p>
            """;

    @Test
    void theArticleIsReadAndTheRestKeptWithReasons() {
        Document document = read("""
                <html><head><title>Harbour opens again | Harbour Post</title></head><body>
                <nav><a href="/">Home</a></nav><div class="cookie-bar">We use cookies.</div>
                <div class="story">%s<figure><img src=x><figcaption>The harbour on Tuesday.</figcaption></figure>
                <div class="social-share"><a href=#>Tweet</a></div></div>
                <div id="comments"><p>A reader thinks that the cranes were old, and has thought so for years and years.</p></div>
                <footer>All rights reserved.</footer></body></html>""".formatted(ARTICLE));
        assertThat(readWords(document)).hasSize(3);
        assertThat(document.blocks().stream().filter(block -> !block.isRead()).map(Block::skipReason))
                .containsExactly("navigation", "cookie-notice", "caption", "share-buttons", "comment-form", "footer");
        assertThat(document.text()).contains("A reader thinks").contains("All rights reserved.");
    }

    @Test
    void theDateNamesItsEvidenceAndKeepsItsOffset() {
        String jsonLd = """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
                "datePublished":"2025-03-04T23:10:00-05:00","author":[{"name":"Port desk"}],
                "publisher":{"name":"Harbour Post"}}]}</script>""";
        Document document = read("<html><head>" + jsonLd
                + "<meta property='article:published_time' content='2025-03-09'></head><body>" + ARTICLE);
        assertThat(document.published()).isNotNull();
        assertThat(document.published().evidence()).isEqualTo("json-ld");
        assertThat(document.published().stated()).isEqualTo("2025-03-04T23:10:00-05:00");
        assertThat(document.published().date()).hasToString("2025-03-04");
        assertThat(document.publisher()).isEqualTo("Harbour Post");
        assertThat(document.author()).isEqualTo("Port desk");
    }

    @Test
    void eachKindOfEvidenceIsFound() {
        assertEvidence("<meta property='article:published_time' content='2025-03-04T01:00Z'>", "", "open-graph");
        assertEvidence("<meta name='dc.date' content='4 March 2025'>", "", "meta");
        assertEvidence("", "<time datetime='2025-03-04'>Tuesday</time>", "time-element");
        assertEvidence("<link rel=canonical href='https://post.example/2025/03/04/harbour'>", "", "url");
    }

    @Test
    void withoutEvidenceThereIsNoDate() {
        Document document = read("<html><body>" + ARTICLE + "<p>On 5 May 2024 it had been closed as well, for a"
                + " day and a half, the master recalled.</p>");
        assertThat(document.published()).isNull();
        assertThat(document.notBefore()).hasToString("2024-05-05");
    }

    @Test
    void brokenJsonLdIsPassedOverForOtherEvidence() {
        assertEvidence(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",,}</script>"
                        + "<meta name=date content='2025-03-04'>",
                "",
                "meta");
    }

    @Test
    void charactersThatThePageNamesByNumberAreMendedWhereTheyAreHalfOfAPair() {
        Document document =
                read("<html><body>" + ARTICLE.replace("two cranes", "two &#xD800; cranes &#0; and &#128674;"));
        assertThat(document.text().chars().noneMatch(c -> c == 0)).isTrue();
        assertThat(document.text()).contains("\uD83D\uDEA2");
        for (int i = 0; i < document.text().length(); i++) {
            char c = document.text().charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    ? Character.isLowSurrogate(document.text().charAt(i + 1))
                    : !Character.isLowSurrogate(c)
                            || Character.isHighSurrogate(document.text().charAt(i - 1));
            assertThat(paired).isTrue();
        }
    }

    @Test
    void aPartWithMostOfTheTextIsReadWhateverItsName() {
        assertThat(readWords(read("<html><body class='has-sidebar'><div class='sidebar-layout'>" + ARTICLE + "</div>")))
                .hasSize(3);
    }

    @Test
    void emptyLinesMadeOfBreaksPartParagraphs() {
        Document document = read("<html><body><h1>Harbour opens again</h1><div>The harbour was closed on Monday"
                + " after a storm had taken two of its cranes.<br><br>It opened again on Tuesday, when eleven ships"
                + " came in.</div>");
        assertThat(readWords(document)).hasSize(3);
    }

    @Test
    void aDeclaredEncodingIsUsed() {
        byte[] page =
                ("<html><head><meta charset='windows-1251'></head><body><p>Гавань была закрыта в понедельник, а во"
                                + " вторник снова открыта для судов, сказал капитан порта.</p>")
                        .getBytes(Charset.forName("windows-1251"));
        Document document = Formats.ingest().ingest("page.html", page);
        assertThat(document.text()).contains("Гавань");
        assertThat(document.language()).isEqualTo("ru");
    }

    @Test
    void aPageIsKnownByItsStartWhereItsNameSaysNothing() {
        Document document = Formats.ingest()
                .ingest("saved", ("<!DOCTYPE html><html><body>" + ARTICLE).getBytes(StandardCharsets.UTF_8));
        assertThat(document.mediaType()).isEqualTo("text/html");
    }

    private static void assertEvidence(String head, String body, String evidence) {
        Document document = read("<html><head>" + head + "</head><body>" + ARTICLE + body + "</body></html>");
        assertThat(document.published()).isNotNull();
        assertThat(document.published().evidence()).isEqualTo(evidence);
        assertThat(document.published().date()).hasToString("2025-03-04");
    }

    private static Document read(String page) {
        return Formats.ingest().ingest("page.html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> readWords(Document document) {
        return document.blocks().stream()
                .filter(Block::isRead)
                .map(block -> block.span().in(document.text()))
                .toList();
    }
}
