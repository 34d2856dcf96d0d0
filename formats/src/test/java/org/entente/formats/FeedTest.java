package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;

final class FeedTest {
    private static final URI HOME = URI.create("https://news.example/feeds/all");

    private static Feed read(String xml) {
        return Feed.read(HOME, Samples.utf8(xml));
    }

    @Test
    void rssGivesLinksAndPermanentIdsOnceEach() {
        Feed feed = read("""
                <?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
                <link>https://news.example/</link><atom:link rel="self" href="https://news.example/feeds/all"/>
                <item><title>One</title><link> https://news.example/one </link><guid>https://news.example/x</guid></item>
                <item><guid>https://news.example/two</guid></item>
                <item><guid isPermaLink="false">tag-3</guid></item>
                <item><link>../four?a=1&amp;b=2</link></item>
                <item><link>https://news.example/one</link></item>
                <item><link>javascript:alert(1)</link></item>
                </channel></rss>""");
        assertThat(feed.entries())
                .containsExactly(
                        URI.create("https://news.example/one"),
                        URI.create("https://news.example/two"),
                        URI.create("https://news.example/four?a=1&b=2"));
        assertThat(feed.without()).isEqualTo(2);
    }

    @Test
    void atomGivesTheAlternateLink() {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/>
                <entry><link rel="edit" href="https://news.example/e"/><link rel="alternate" href="/one"/></entry>
                <entry><link href="https://news.example/two"/></entry></feed>""");
        assertThat(feed.entries())
                .containsExactly(URI.create("https://news.example/one"), URI.create("https://news.example/two"));
    }

    @Test
    void rdfIsAFeedToo() {
        Feed feed = read("<rdf:RDF><channel/><item><link>https://news.example/one</link></item></rdf:RDF>");
        assertThat(feed.entries()).containsExactly(URI.create("https://news.example/one"));
    }

    @Test
    void entitiesThatAFeedDefinesAreNotExpanded() {
        Feed feed = read(
                "<!DOCTYPE rss [<!ENTITY a \"https://news.example/one\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<rss><channel><item><link>&a;</link></item><item><link>&f;</link></item></channel></rss>");
        assertThat(feed.entries().toString()).doesNotContain("one", "passwd", "root");
    }

    @Test
    void aPageIsNoFeed() {
        UserError refusal = catchThrowableOfType(UserError.class, () -> read("<html><body>News</body></html>"));
        assertThat(refusal.code()).isEqualTo("INGEST-NO-FEED");
    }
}
