package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Links to the pages of a long list: the first, the last, and those around the current one. */
final class PageLinks {
    private static final int AROUND = 6;

    private PageLinks() {}

    /**
     * None where one page suffices.
     *
     * @param page the current one, from 1
     * @param pages how many there are
     * @param href where a page is found
     */
    static List<MatrixPage.PageLink> of(int page, int pages, IntFunction<String> href) {
        List<MatrixPage.PageLink> links = new ArrayList<>();
        for (int number = 1; pages > 1 && number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
                links.add(new MatrixPage.PageLink(number, href.apply(number), number == page));
            }
        }
        return links;
    }
}
