package org.entente.app.web;

import java.util.List;

/** What a search found, in three sorts. */
record SearchPage(
        Frame frame,
        String query,
        List<EntitiesPage.Line> entities,
        int entitiesMore,
        List<Entry> figures,
        int figuresMore,
        String understood,
        List<Entry> claims,
        int claimsMore,
        List<Passage> passages,
        boolean passagesMore) {
    /** A passage of a text that holds the words. */
    record Passage(String document, String date, String title, String href, Quote quote) {}

    boolean empty() {
        return entities.isEmpty() && figures.isEmpty() && claims.isEmpty() && passages.isEmpty();
    }
}
