package org.entente.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a feed's entries: RSS 0.9 to 2.0 and Atom 1.0. Entities that a feed defines are not expanded.
 *
 * @param entries each once, in the order of the feed, absolute, http or https
 * @param without how many entries name no such address
 */
public record Feed(List<URI> entries, int without) {
    private static final Pattern WEB = Pattern.compile("(?i)https?");

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a feed.
     *
     * @param address the feed's own, to which its links may be relative
     * @throws org.entente.model.UserError {@code INGEST-ENCODING}, {@code INGEST-TOO-MANY-TAGS}, {@code INGEST-NO-FEED}
     */
    public static Feed read(URI address, byte[] bytes) {
        String source = Characters.decode(address.toString(), bytes, null);
        Html.checkTags(address.toString(), source, Limits.STANDARD);
        Document feed = Jsoup.parse(source, Parser.xmlParser());
        List<Element> entries = new ArrayList<>(feed.select("rss > channel > item, channel > item, rdf|RDF > item"));
        entries.addAll(feed.select("feed > entry"));
        if (entries.isEmpty() && feed.select("rss, rdf|RDF, feed").isEmpty()) {
            throw Refusal.noFeed(address.toString());
        }
        Set<URI> found = new LinkedHashSet<>();
        int without = 0;
        for (Element entry : entries) {
            URI link = link(address, entry);
            without += link == null ? 1 : 0;
            if (link != null) {
                found.add(link);
            }
        }
        return new Feed(List.copyOf(found), without);
    }

    private static @Nullable URI link(URI feed, Element entry) {
        for (Element child : entry.children()) {
            String relation = child.attr("rel");
            boolean link = child.normalName().equals("link") && (relation.isEmpty() || relation.equals("alternate"));
            boolean guid = child.normalName().equals("guid")
                    && !child.attr("isPermaLink").equalsIgnoreCase("false")
                    && entry.select("> link").isEmpty();
            String stated = child.hasAttr("href") ? child.attr("href") : child.text();
            URI resolved = link || guid ? resolved(feed, stated.strip()) : null;
            if (resolved != null) {
                return resolved;
            }
        }
        return null;
    }

    /** The address, or null where it is none of the web. */
    private static @Nullable URI resolved(URI feed, String stated) {
        try {
            URI resolved = stated.isEmpty() ? null : feed.resolve(new URI(stated));
            boolean web = resolved != null
                    && resolved.getScheme() != null
                    && WEB.matcher(resolved.getScheme()).matches();
            return web ? resolved : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // counted as an entry without an address
        }
    }
}
