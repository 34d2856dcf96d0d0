package org.entente.model;

import java.util.List;

/**
 * Documents that are copies of one text, edited or not.
 *
 * @param id that of its least document
 * @param documents ascending, two or more
 */
public record CopyCluster(Id id, List<Id> documents) {
    public CopyCluster {
        documents = List.copyOf(documents);
        if (documents.size() < 2 || !id.equals(documents.getFirst())) {
            throw new IllegalArgumentException("a cluster has two documents or more, and the least one's id");
        }
    }
}
