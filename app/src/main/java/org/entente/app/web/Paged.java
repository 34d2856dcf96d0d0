package org.entente.app.web;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list.
 *
 * @param here what stands on it
 * @param page its number, from 1
 * @param pages how many there are, at least 1
 */
record Paged<T>(List<T> here, int page, int pages) {
    /** @param wanted the number that is asked for; the nearest there is */
    static <T> Paged<T> of(List<T> all, int wanted, int onOne) {
        int pages = Math.max(1, (all.size() + onOne - 1) / onOne);
        int page = Math.clamp(wanted, 1, pages);
        return new Paged<>(all.subList((page - 1) * onOne, Math.min(all.size(), page * onOne)), page, pages);
    }

    /** Links to the pages; none where one suffices. */
    List<MatrixPage.PageLink> links(IntFunction<String> href) {
        return PageLinks.of(page, pages, href);
    }
}
