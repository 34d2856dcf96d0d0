package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.formats.Csv;
import org.entente.model.ListedName.Quality;
import org.jspecify.annotations.Nullable;

/**
 * The United Kingdom's lists as CSV, both that of OFSI and the sanctions list, by their headings: a row for each name, rows
 * of one group being one entry.
 */
final class UkCsv {
    private static final List<String> NAMES = List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
    private static final List<String> GROUPS = List.of("Group ID", "Unique ID");
    private static final List<String> KINDS = List.of("Group Type", "Designation Type");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}-[A-Za-z]{3}-\\d{4})");
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d+\\) ?");

    private UkCsv() {}

    static boolean isHeading(List<String> cells) {
        return cells.containsAll(NAMES)
                && cells.stream().anyMatch(GROUPS::contains)
                && cells.stream().anyMatch(KINDS::contains);
    }

    static ListText read(String where, String text, Csv csv) {
        int heading = 0;
        while (!isHeading(csv.rows().get(heading).cells())) {
            heading++;
        }
        List<String> columns =
                csv.rows().get(heading).cells().stream().map(String::strip).toList();
        Csv.Row last = csv.rows().getLast();
        if (!text.endsWith("\n") && last.cells().size() < columns.size()
                || !csv.refused().isEmpty() && csv.refused().getLast().line() > last.line()) {
            throw ListFaults.half(where, "its last row breaks off");
        }
        List<String> refused = new ArrayList<>();
        csv.refused().forEach(each -> refused.add(where + ", line " + each.line() + ": " + each.why()));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Csv.Row row : csv.rows().subList(heading + 1, csv.rows().size())) {
            String fault = take(new Cells(columns, row), drafts);
            if (fault != null) {
                refused.add(where + ", line " + row.line() + ": " + fault);
            }
        }
        drafts.values().removeIf(draft -> !draft.hasName());
        String dated = null;
        Matcher date = DATE.matcher(String.join(" ", csv.rows().getFirst().cells()));
        if (heading > 0 && date.find()) {
            dated = ListDates.edtf(date.group(1).replace('-', ' '));
        }
        return new ListText("uk-sanctions", dated, List.copyOf(drafts.values()), refused);
    }

    /** A row's cells by their headings. */
    private record Cells(Map<String, String> byHeading, boolean whole) {
        Cells(List<String> columns, Csv.Row row) {
            this(new HashMap<>(), row.cells().size() == columns.size());
            for (int i = 0; i < columns.size(); i++) {
                byHeading.putIfAbsent(columns.get(i), row.cell(i));
            }
        }

        /** The first of those columns that says something. */
        String of(String... headings) {
            for (String heading : headings) {
                String cell = Draft.clean(byHeading.get(heading));
                if (!cell.isEmpty()) {
                    return cell;
                }
            }
            return "";
        }
    }

    /** Takes a row into its entry; why it could not be read, or null. */
    private static @Nullable String take(Cells cells, Map<String, Draft> drafts) {
        String group = cells.of("Group ID", "Unique ID");
        List<String> words = new ArrayList<>();
        NAMES.forEach(each -> words.add(cells.of(each)));
        String name = String.join(" ", words).strip();
        String original = cells.of("Name Non-Latin Script", "Name non-latin script");
        if (!cells.whole()) {
            return "not as many cells as headings";
        }
        if (group.isEmpty() || name.isEmpty() && original.isEmpty()) {
            return "no group or no name";
        }
        Draft draft = drafts.computeIfAbsent(
                group, unused -> new Draft(group, UkXml.kind(cells.of("Group Type", "Designation Type"))));
        String type = cells.of("Alias Type", "Name type");
        boolean weak = cells.of("Alias Quality", "Alias strength").startsWith("Low");
        boolean primary = type.equalsIgnoreCase("Primary name");
        draft.name(name, primary ? Quality.PRIMARY : weak ? Quality.WEAK : Quality.ALIAS)
                .name(original, Quality.ALIAS);
        each(cells.of("DOB", "D.O.B"), date -> draft.fact("birthDate", ListDates.edtf(date)));
        each(cells.of("Nationality", "Nationality(/ies)"), land -> draft.fact("nationality", land));
        each(cells.of("Country of Birth", "Country of birth"), land -> draft.fact("birthCountry", land));
        each(cells.of("Town of Birth", "Town of birth"), town -> draft.fact("birthPlace", town));
        draft.fact("country", cells.of("Country", "Address Country"))
                .fact("position", cells.of("Position"))
                .fact("imoNumber", cells.of("IMO number"))
                .fact("authority", "United Kingdom")
                .fact("program", cells.of("Regime", "Regime Name"))
                .fact("listingDate", ListDates.edtf(cells.of("Listed On", "Date Designated")))
                .fact("notes", cells.of("Other Information"));
        return null;
    }

    /** The values of a cell that numbers them: (1) Iran (2) Iraq. */
    private static void each(String cell, Consumer<String> taker) {
        for (String value : NUMBERED.split(cell)) {
            if (!value.isBlank()) {
                taker.accept(value.strip().replaceAll("[.;]$", ""));
            }
        }
    }
}
