package org.entente.app.web;

import java.util.List;

/** The list of entities. */
record EntitiesPage(Frame frame, String counts, String filter, List<Group> groups, int more) {
    /** Entities of one kind, the most told of first, and those that are named and no claim is about. */
    record Group(String kind, List<Line> lines, List<Line> silent) {}

    record Line(String href, String name, String aliases, int claims, int documents, int conflicts) {}
}
