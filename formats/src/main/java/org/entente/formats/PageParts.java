package org.entente.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Knows by tag, role, class and id which parts of a page aren't its article. The names stand in {@code
 * page-parts.tsv}. Immutable and thread-safe.
 */
final class PageParts {
    /** One row of the data file. */
    record Part(String reason, Pattern pattern, String holds, String mustNot) {
        boolean fires(String name) {
            return pattern.matcher(hyphened(name)).find();
        }
    }

    private static final Map<String, String> BY_TAG = Map.of(
            "nav", "navigation",
            "footer", "footer",
            "aside", "sidebar",
            "form", "form",
            "button", "form",
            "select", "form",
            "textarea", "form",
            "label", "form",
            "dialog", "notice",
            "menu", "navigation");
    private static final Map<String, String> BY_ROLE = Map.of(
            "navigation", "navigation",
            "banner", "navigation",
            "contentinfo", "footer",
            "complementary", "sidebar",
            "search", "navigation",
            "dialog", "notice",
            "alert", "notice");
    private static final int NAME_CHARS_MAX = 200;

    private final List<Part> parts;

    PageParts(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static List<Part> load() {
        List<Part> parts = new ArrayList<>();
        try (InputStream in = PageParts.class.getResourceAsStream("page-parts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("not bundled: page-parts.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    parts.add(new Part(row[0], Pattern.compile(row[1]), row[2], row[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bundled file can't be read: page-parts.tsv", e);
        }
        return parts;
    }

    /** Why nothing is read from this element by its tag, role, class or id, or null. */
    @Nullable
    String reason(Element element) {
        String plain = reasonByTag(element);
        return plain == null ? reasonByName(element) : plain;
    }

    /** Why nothing is read from this element by its tag or role, or null. */
    @Nullable
    String reasonByTag(Element element) {
        String byTag = BY_TAG.get(element.normalName());
        if (byTag != null) {
            return byTag;
        }
        String byRole = BY_ROLE.get(element.attr("role").toLowerCase(Locale.ROOT));
        if (byRole != null) {
            return byRole;
        }
        return element.normalName().equals("header") && !isOfArticle(element) ? "navigation" : null;
    }

    private @Nullable String reasonByName(Element element) {
        if (isEmbeddedPost(element)) {
            return null;
        }
        String names = element.className() + " " + element.id();
        if (names.isBlank() || names.length() > NAME_CHARS_MAX) {
            return null;
        }
        for (String name : names.strip().split("\\s+")) {
            String hyphened = hyphened(name);
            for (Part part : parts) {
                if (part.pattern().matcher(hyphened).find()) {
                    return part.reason();
                }
            }
        }
        return null;
    }

    /** Whether nearly all its words are a quotation, as those of posts from elsewhere are. */
    private static boolean isEmbeddedPost(Element element) {
        Element quotation = element.selectFirst("blockquote");
        return quotation != null
                && quotation.text().length() * 10 >= element.text().length() * 9;
    }

    /** {@code siteHeader} and {@code site_header} as {@code site-header}. */
    static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOfArticle(Element header) {
        return header.closest("article, main, [role=main]") != null || header.selectFirst("h1") != null;
    }
}
