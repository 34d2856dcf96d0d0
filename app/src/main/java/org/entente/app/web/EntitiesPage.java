package org.entente.app.web;

import java.util.List;

/**
 * The list of entities.
 *
 * @param pages links to the pages of it; empty where one suffices
 */
record EntitiesPage(Frame frame, String counts, String filter, List<Group> groups, List<MatrixPage.PageLink> pages) {
    /**
     * Entities of one kind.
     *
     * @param lines those that have a name, the most told of first
     * @param described those that are only described ("the crew")
     * @param silent those that no claim is about
     */
    record Group(String kind, List<Line> lines, List<Line> described, List<Line> silent) {
        int all() {
            return lines.size() + described.size() + silent.size();
        }
    }

    /**
     * One entity.
     *
     * @param id of it
     * @param where in how many documents it is told of, or in which one
     * @param named whether a proper name is used for it anywhere
     */
    record Line(
            String id,
            String href,
            String name,
            String aliases,
            int claims,
            String where,
            boolean named,
            int conflicts) {}
}
