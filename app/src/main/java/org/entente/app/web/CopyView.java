package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the text that is read.
 *
 * @param words publisher and day
 * @param href of the copy
 * @param summary what it has otherwise, in short; empty where that was not looked at
 * @param compare where the two stand side by side
 * @param changes what it has otherwise, each with the words
 */
record CopyView(String words, String href, String summary, String compare, List<ChangeView> changes) {
    /**
     * One passage.
     *
     * @param label what became of it, in words
     * @param here the words here, or null where there are none
     * @param there the words of the copy, or null where there are none
     */
    record ChangeView(
            String label, @Nullable Passage here, @Nullable Passage there) {}

    /** Words, and where they stand. */
    record Passage(String text, String href) {}
}
