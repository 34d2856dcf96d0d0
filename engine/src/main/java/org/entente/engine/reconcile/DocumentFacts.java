package org.entente.engine.reconcile;

import java.time.LocalDate;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * What comparing claims needs to know about the document that holds one.
 *
 * @param id the document's id
 * @param published the day it was published, or null where nobody knows
 * @param publisher who published it, or null
 * @param title its title, or null
 * @param copyCluster the id of the cluster of copies that it belongs to, or null where it has no copy
 */
public record DocumentFacts(
        Id id,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable Id copyCluster) {}
