package org.entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Which claims are asked for.
 *
 * @param words that the passage holds, or empty
 * @param facets the code asked for of each facet; those that are not there let all through
 * @param page from 1
 */
record ClaimsQuery(String words, Map<Facet, String> facets, int page) {
    /** By what claims are told apart. */
    enum Facet {
        HOW("how", "How it is put"),
        KIND("kind", "What it tells"),
        TYPE("type", "Of what type"),
        DOMAIN("domain", "Domain"),
        REVIEW("review", "Review"),
        ORIGIN("origin", "Origin");

        private final String code;
        private final String words;

        Facet(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    ClaimsQuery {
        facets = Map.copyOf(facets);
    }

    static ClaimsQuery of(Facet facet, String code) {
        return new ClaimsQuery("", Map.of(facet, code), 1);
    }

    /** The code asked for; empty where all are. */
    String at(Facet facet) {
        return facets.getOrDefault(facet, "");
    }

    ClaimsQuery withPage(int other) {
        return new ClaimsQuery(words, facets, other);
    }

    boolean everything() {
        return words.isEmpty() && facets.isEmpty();
    }

    /** As an address. */
    String href() {
        StringBuilder href = new StringBuilder("/claims");
        add(href, "filter", words);
        for (Facet facet : Facet.values()) {
            add(href, facet.code(), at(facet));
        }
        add(href, "page", page == 1 ? "" : Integer.toString(page));
        return href.toString();
    }

    private static void add(StringBuilder href, String name, String value) {
        if (!value.isEmpty()) {
            href.append(href.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
