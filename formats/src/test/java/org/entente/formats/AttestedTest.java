package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.engine.ingest.Attested;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Said;
import org.entente.engine.ingest.Said.Field;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;

/** Each of a document's particulars says where it came from and what it disagreed with. */
final class AttestedTest {
    private static final String TEXT =
            "The ferry lay at its quay on Monday after its rudder had been lost, and it was not"
                    + " until the end of the week that a diver found it in the mud of the harbour.";

    private final Ingest ingest = Formats.ingest();

    private Document read(String name, String text) {
        return ingest.ingest(name, Samples.utf8(text));
    }

    private Attested attested(String name, String text, Field field) {
        List<Attested> all = ingest.attested(read(name, text), name, Samples.utf8(text));
        assertThat(all).extracting(Attested::field).containsExactly(Field.values());
        return all.get(field.ordinal());
    }

    private static final String PAGE = """
        <!DOCTYPE html><html lang="tr-TR"><head><title>Ferry overdue | Coastal Wire</title>
        <meta property="og:title" content="Ferry overdue">
        <meta property="og:site_name" content="Coastal Wire">
        <meta name="application-name" content="Other Paper">
        <meta property="article:published_time" content="2025-03-04T06:30:00-05:00">
        <meta name="date" content="2025-03-05">
        <meta property="article:modified_time" content="2025-03-06">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A ferry without a rudder",
        "datePublished": "2025-03-04", "author": {"name": "Harbour desk"}}</script>
        </head><body><article><h1>Ferry overdue</h1><p>%s</p></article></body></html>
        """.formatted(TEXT);

    @Test
    void aDayIsAgreedWithByItsCalendarAndDisagreedWithByName() {
        Attested published = attested("page.html", PAGE, Field.PUBLISHED);
        assertThat(published.value()).isEqualTo("2025-03-04");
        assertThat(published.evidence()).isEqualTo("json-ld");
        assertThat(published.agreeing()).containsExactly("open-graph");
        assertThat(published.disagreeing()).containsExactly(new Said(Field.PUBLISHED, "2025-03-05", "meta"));
    }

    @Test
    void titlePublisherAuthorLanguageAndChangeSayWhereTheyCameFrom() {
        Attested title = attested("page.html", PAGE, Field.TITLE);
        assertThat(title.evidence()).isEqualTo("json-ld");
        assertThat(title.disagreeing()).extracting(Said::evidence).contains("open-graph", "heading", "title-element");
        Attested publisher = attested("page.html", PAGE, Field.PUBLISHER);
        assertThat(publisher.evidence()).isEqualTo("open-graph");
        assertThat(publisher.disagreeing()).containsExactly(new Said(Field.PUBLISHER, "Other Paper", "meta"));
        assertThat(attested("page.html", PAGE, Field.AUTHOR).evidence()).isEqualTo("json-ld");
        assertThat(attested("page.html", PAGE, Field.MODIFIED).value()).isEqualTo("2025-03-06");
        Attested language = attested("page.html", PAGE, Field.LANGUAGE);
        assertThat(language.value()).isEqualTo("en");
        assertThat(language.evidence()).isEqualTo("text");
        assertThat(language.disagreeing()).containsExactly(new Said(Field.LANGUAGE, "tr-TR", "html"));
    }

    @Test
    void withoutMetadataTheAddressSaysTheDayAndTheSite() {
        String page = "<html><body><p>" + TEXT + "</p></body></html>";
        String address = "crawl.warc.gz!/https://www.news.example/2025/03/04/ferry";
        Document document = read(address, page);
        assertThat(Objects.requireNonNull(document.published()).evidence()).isEqualTo("url");
        assertThat(document.published().date()).hasToString("2025-03-04");
        assertThat(document.notBefore()).isNull();
        assertThat(attested(address, page, Field.PUBLISHER).disagreeing())
                .containsExactly(new Said(Field.PUBLISHER, "news.example", "url"));
        assertThat(read("saved/2025/03/04/ferry.html", page).published()).isNull();
    }

    @Test
    void aLineBesideTheArticleSaysTheDayAndOnUpdatesNothing() {
        Document published =
                read("note.txt", "Ferry overdue\n\nPublished on 4 March 2025, updated 6 March 2025\n\n" + TEXT);
        assertThat(Objects.requireNonNull(published.published()).evidence()).isEqualTo("dateline");
        assertThat(published.published().date()).hasToString("2025-03-04");
        assertThat(read("note.txt", "Ferry overdue\n\nUpdated 6 March 2025\n\n" + TEXT)
                        .published())
                .isNull();
    }

    @Test
    void whereNothingSaysTheDayItIsSaidAndTheTextsLatestDayIsOffered() {
        String text = "Ferry overdue\n\n" + TEXT + " It had been built in June 2019.";
        Attested published = attested("note.txt", text, Field.PUBLISHED);
        assertThat(published.value()).isNull();
        assertThat(published.evidence()).isEmpty();
        assertThat(read("note.txt", text).notBefore()).hasToString("2019-06-01");
    }
}
