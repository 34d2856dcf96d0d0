package org.entente.formats.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in a list's files.
 *
 * @param list the name that such a list goes by unless a person gives another
 * @param dated the day that it bears, or null
 * @param drafts its entries
 * @param refused what could not be read
 */
record ListText(String list, @Nullable String dated, List<Draft> drafts, List<String> refused) {
    ListText {
        drafts = List.copyOf(drafts);
        refused = List.copyOf(refused);
    }
}
