package org.entente.engine.screen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.engine.kit.Table;

/**
 * From what share on an authority treats what listed ones own as it treats them: {@code authorities.tsv}.
 *
 * @param name who
 * @param lists what the names of its lists begin with
 * @param percent the share
 * @param isFrom whether that share itself is enough
 * @param adds whether the shares of several listed ones are added up
 * @param control whether control counts without a share
 */
public record Authority(String name, String lists, BigDecimal percent, boolean isFrom, boolean adds, boolean control) {
    private static final List<Authority> ALL = Table.of(Authority.class, "authorities.tsv").rows().stream()
            .map(Authority::of)
            .toList();

    /** For lists of which no rule is known: whatever is told is shown, and reaches nothing. */
    public static final Authority NONE = new Authority("Other lists", "", BigDecimal.ZERO, true, true, true);

    private static Authority of(Map<String, String> row) {
        return new Authority(
                Table.cell(row, "authority"),
                Table.cell(row, "lists"),
                new BigDecimal(Table.cell(row, "percent")),
                Table.cell(row, "from").equals("yes"),
                Table.cell(row, "adds").equals("yes"),
                Table.cell(row, "control").equals("yes"));
    }

    /** Those whose rule is known, in the order of the table, without {@link #NONE}. */
    public static List<Authority> all() {
        return ALL;
    }

    /** Whose list it is, by its name; {@link #NONE} where no rule of theirs is known. */
    public static Authority of(String list) {
        String name = list.toLowerCase(Locale.ROOT).replace('_', '-');
        return ALL.stream()
                .filter(each -> name.startsWith(each.lists))
                .findFirst()
                .orElse(NONE);
    }

    /** Its rule in one sentence. */
    public String rule() {
        if (this == NONE) {
            return name + ": no rule of theirs is known here, so what is told is shown as it is";
        }
        return name + ": " + percent.toPlainString() + " percent" + (isFrom ? " or more" : " is to be exceeded") + ", "
                + (adds ? "the stakes of all listed owners added up" : "by one listed owner")
                + (control ? "; or control" : "; control alone does not count");
    }

    boolean isReachedBy(BigDecimal share, boolean open) {
        int order = share.compareTo(percent);
        return order > 0 || order == 0 && (isFrom || open);
    }
}
