package org.entente.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Said;
import org.entente.engine.ingest.Said.Field;
import org.entente.model.Dated;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD (schema.org), OpenGraph, other {@code meta} elements, {@code time}
 * elements and its canonical address, in this order of trust for the date. Where a page contradicts
 * itself the first is taken and named as the evidence.
 *
 * <p>JSON-LD that can't be parsed counts as absent: pages are full of it, and other evidence remains.
 */
final class PageMetadata {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NODES_MAX = 10_000;
    private static final int YEAR_MIN = 1500;
    private static final Pattern ARTICLE =
            Pattern.compile("(?i).*(?:Article|BlogPosting|Report|WebPage|LiveBlogPosting|CreativeWork).*");
    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?=[/-]|$)");
    private static final String[] DATE_NAMES = {
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dcterms.issued",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "citation_publication_date",
        "article.published",
        "datepublished"
    };

    private final Document page;
    private final List<JsonNode> articles = new ArrayList<>();

    PageMetadata(Document page) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            parse(script.data()).ifPresent(this::collect);
        }
    }

    @Nullable
    String title() {
        return first(
                fromJson("headline"),
                meta("og:title"),
                meta("twitter:title"),
                meta("dc.title"),
                onlyHeading(),
                page.title());
    }

    /** What the page sums itself up as, each way in which it does. */
    List<String> summaries() {
        List<String> summaries = new ArrayList<>();
        for (@Nullable
        String summary : new @Nullable String[] {
            meta("description"), meta("og:description"), meta("twitter:description"), fromJson("description")
        }) {
            if (summary != null && !summary.isBlank()) {
                summaries.add(summary.strip());
            }
        }
        return summaries;
    }

    @Nullable
    String publisher() {
        return first(
                meta("og:site_name"),
                fromJson("publisher"),
                meta("dc.publisher"),
                meta("citation_publisher"),
                meta("application-name"));
    }

    @Nullable
    String author() {
        String meta = first(meta("author"), meta("article:author"), meta("dc.creator"), meta("parsely-author"));
        String author = first(fromJson("author"), meta);
        return author == null || author.startsWith("http") ? null : author;
    }

    @Nullable
    Dated published() {
        return dated("json-ld", fromJson("datePublished"))
                .or(() -> dated("open-graph", meta("article:published_time")))
                .or(() -> dated("open-graph", meta("og:published_time")))
                .or(this::byMeta)
                .or(this::byTime)
                .or(this::byAddress)
                .orElse(null);
    }

    /** All that the page says of itself, for each particular in the order of trust. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        add(said, Field.TITLE, "json-ld", fromJson("headline"));
        add(said, Field.TITLE, "open-graph", meta("og:title"));
        add(said, Field.TITLE, "meta", meta("twitter:title"));
        add(said, Field.TITLE, "meta", meta("dc.title"));
        add(said, Field.TITLE, "heading", onlyHeading());
        add(said, Field.TITLE, "title-element", page.title());
        add(said, Field.PUBLISHER, "open-graph", meta("og:site_name"));
        add(said, Field.PUBLISHER, "json-ld", fromJson("publisher"));
        for (String name : List.of("dc.publisher", "citation_publisher", "application-name")) {
            add(said, Field.PUBLISHER, "meta", meta(name));
        }
        add(said, Field.AUTHOR, "json-ld", fromJson("author"));
        for (String name : List.of("author", "article:author", "dc.creator", "parsely-author")) {
            add(said, Field.AUTHOR, "meta", meta(name));
        }
        add(said, Field.PUBLISHED, "json-ld", fromJson("datePublished"));
        add(said, Field.PUBLISHED, "open-graph", meta("article:published_time"));
        add(said, Field.PUBLISHED, "open-graph", meta("og:published_time"));
        for (String name : DATE_NAMES) {
            add(said, Field.PUBLISHED, "meta", meta(name));
        }
        byTime().ifPresent(dated -> add(said, Field.PUBLISHED, dated.evidence(), dated.stated()));
        byAddress().ifPresent(dated -> add(said, Field.PUBLISHED, dated.evidence(), dated.stated()));
        add(said, Field.MODIFIED, "json-ld", fromJson("dateModified"));
        add(said, Field.MODIFIED, "open-graph", meta("article:modified_time"));
        add(said, Field.MODIFIED, "open-graph", meta("og:updated_time"));
        for (String name : List.of("last-modified", "dcterms.modified", "dc.date.modified")) {
            add(said, Field.MODIFIED, "meta", meta(name));
        }
        Element html = page.selectFirst("html[lang]");
        add(said, Field.LANGUAGE, "html", html == null ? null : html.attr("lang"));
        add(said, Field.LANGUAGE, "open-graph", meta("og:locale"));
        add(said, Field.LANGUAGE, "meta", meta("language"));
        return said;
    }

    private static void add(List<Said> said, Field field, String evidence, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.add(new Said(field, value.strip(), evidence));
        }
    }

    private Optional<Dated> byMeta() {
        for (String name : DATE_NAMES) {
            Optional<Dated> dated = dated("meta", meta(name));
            if (dated.isPresent()) {
                return dated;
            }
        }
        Element item = page.selectFirst("meta[itemprop=datePublished]");
        return dated("meta", item == null ? null : item.attr("content"));
    }

    /** By an element marked as the date of publication, else by the only {@code time} element of the page. */
    private Optional<Dated> byTime() {
        List<Element> marked = page.select("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished]");
        List<Element> times = marked.isEmpty() ? page.select("time") : marked;
        if (times.isEmpty() || marked.isEmpty() && times.size() > 1) {
            return Optional.empty();
        }
        Element time = times.getFirst();
        return dated("time-element", first(time.attr("datetime"), time.attr("content"), time.text()));
    }

    private Optional<Dated> byAddress() {
        Element link = page.selectFirst("link[rel=canonical]");
        String address = first(link == null ? null : link.attr("href"), meta("og:url"));
        Matcher matcher = URL_DAY.matcher(address == null ? "" : address);
        return matcher.find()
                ? dated("url", matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    private static Optional<Dated> dated(String evidence, @Nullable String stated) {
        return stated == null || stated.isBlank()
                ? Optional.empty()
                : Days.read(stated).filter(PageMetadata::isMeant).map(day -> new Dated(day, evidence, stated.strip()));
    }

    /** Whether it isn't one of the days that programs write for none. */
    private static boolean isMeant(LocalDate day) {
        return day.getYear() >= YEAR_MIN && !day.equals(LocalDate.EPOCH);
    }

    private @Nullable String onlyHeading() {
        List<Element> headings = page.select("h1");
        return headings.size() == 1 ? headings.getFirst().text() : null;
    }

    private @Nullable String meta(String name) {
        for (Element meta : page.select("meta[content]")) {
            String named = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            if (named.toLowerCase(Locale.ROOT).equals(name)
                    && !meta.attr("content").isBlank()) {
                return meta.attr("content");
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // counts as absent, see above
        }
    }

    /** Adds the objects of {@code root} that describe an article, outer before inner. */
    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < NODES_MAX && !open.isEmpty(); seen++) {
            JsonNode node = open.poll();
            if (node.isObject()
                    && ARTICLE.matcher(node.path("@type").toString()).matches()) {
                articles.add(node);
            }
            if (node.isArray() || node.has("@graph")) {
                (node.isArray() ? node : node.path("@graph")).forEach(open::add);
            }
        }
    }

    /** The first value of {@code key}; of objects their names, several joined by commas. */
    private @Nullable String fromJson(String key) {
        for (JsonNode article : articles) {
            String value = words(article.path(key));
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String words(JsonNode node) {
        if (node.isArray()) {
            List<String> each = new ArrayList<>();
            node.forEach(item -> each.add(item.isArray() ? "" : words(item)));
            return String.join(
                    ", ", each.stream().filter(word -> !word.isBlank()).toList());
        }
        return node.isObject() ? node.path("name").asText("") : node.asText("");
    }
}
