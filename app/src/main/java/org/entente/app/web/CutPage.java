package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds names together, and what falls apart when a tie is cut.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param query what is asked for; its steps and mark play no part
 * @param names that one may choose from
 * @param troubles why there is no answer, in words
 * @param asked who was found by the names
 * @param between what holds the two together, or null where two are not asked for
 * @param alone ties that alone hold a part together with the rest, where no two are asked for
 * @param more how many of them are not shown
 * @param single how many ties hold one name alone
 */
record CutPage(
        Frame frame,
        List<Tab> tabs,
        WaysQuery query,
        List<String> names,
        List<String> troubles,
        String asked,
        @Nullable Between between,
        List<Parting> alone,
        int more,
        int single) {
    /**
     * What holds two together.
     *
     * @param headline in a sentence
     * @param ties one smallest set of them that parts the two, the first ones where there are many
     * @param more how many of the set are not shown
     * @param sides how much would be left with each
     * @param cut what happens where only their own tie is cut; null where they have none
     */
    record Between(
            String headline,
            List<Parting> ties,
            int more,
            List<String> sides,
            @Nullable Parting cut) {}

    /**
     * A tie, and what falls apart without it.
     *
     * @param tie the two and what carries it
     * @param then what is so without it, in a sentence
     * @param around names on the way that is left, in order
     * @param apart names that come off, the first few
     * @param more how many more come off
     */
    record Parting(WaysPage.Step tie, String then, List<WaysPage.Stop> around, List<WaysPage.Stop> apart, int more) {}
}
