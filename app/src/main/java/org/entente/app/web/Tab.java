package org.entente.app.web;

import java.util.List;

/** A page beside others on the same thing, as the row of links under a heading names it. */
record Tab(String href, String words, boolean current) {
    private static final List<Tab> NETWORK = List.of(
            new Tab("/network", "Who with whom", false),
            new Tab("/network/path", "Path between two", false),
            new Tab("/network/cut", "What holds together", false),
            new Tab("/flows", "Flows", false),
            new Tab("/overlap", "Overlap", false));

    private static final List<Tab> SAID = List.of(
            new Tab("/statements", "Statements", false),
            new Tab("/accusations", "Accusations", false),
            new Tab("/agreements", "Agreements", false),
            new Tab("/recommendations", "Recommendations", false));

    private static final List<Tab> EVENTS =
            List.of(new Tab("/events", "In time", false), new Tab("/events/map", "On a map", false));

    private static List<Tab> at(List<Tab> tabs, String href) {
        return tabs.stream()
                .map(tab -> new Tab(tab.href(), tab.words(), tab.href().equals(href)))
                .toList();
    }

    /** The pages on what happened. */
    static List<Tab> events(String href) {
        return at(EVENTS, href);
    }

    /** The pages on what was said, agreed and demanded. */
    static List<Tab> said(String href) {
        return at(SAID, href);
    }

    /** The pages on who is told of with whom. */
    static List<Tab> network(String href) {
        return at(NETWORK, href);
    }
}
