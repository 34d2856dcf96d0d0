package org.entente.app.web;

import java.util.List;

/**
 * A case at one look: how much it holds, and what to look at first.
 *
 * @param frame around it
 * @param lede what it holds, in one sentence
 * @param tiles counts that lead to their pages
 * @param differs rows in which accounts differ, those that most documents speak in first
 * @param thin rows that several documents rest on one origin, or on one that could not be followed, for
 * @param figures told more than once
 * @param pairs told of in most documents
 * @param silent documents in which nothing was found
 */
record OverviewPage(
        Frame frame,
        String lede,
        List<Tile> tiles,
        List<Lead> differs,
        List<Lead> thin,
        List<FiguresPage.Line> figures,
        List<Pair> pairs,
        List<Silent> silent) {
    /** A count. */
    record Tile(String count, String words, String note, String href) {}

    /** A row of the matrix with its most serious comparison, or none. */
    record Lead(String title, String href, List<String> facts, List<MatrixPage.Between> between) {}

    record Pair(String words, String told, String href) {}

    record Silent(String words, String href) {}
}
