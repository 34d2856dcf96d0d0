package org.entente.formats.lists;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;

/** What OFAC's CSV files tell in one cell of remarks: births, nationalities, weak names, numbers, ties. */
final class OfacRemarks {
    private static final Pattern APART = Pattern.compile(";\\s+");
    private static final Pattern NAMED = Pattern.compile("(a|f|n)\\.k\\.a\\. '(.+?)'\\.?");
    private static final Map<String, String> STARTS = Map.ofEntries(
            Map.entry("POB ", "birthPlace"),
            Map.entry("nationality ", "nationality"),
            Map.entry("citizen ", "citizenship"),
            Map.entry("Gender ", "gender"),
            Map.entry("Linked To: ", "linkedTo"),
            Map.entry("Vessel Registration Identification IMO ", "imoNumber"),
            Map.entry("MMSI ", "mmsi"),
            Map.entry("Aircraft Model ", "model"),
            Map.entry("Nationality of Registration ", "country"),
            Map.entry("Passport ", "passportNumber"),
            Map.entry("Website ", "website"));

    private OfacRemarks() {}

    static void read(String remarks, Draft draft) {
        String all = Draft.clean(remarks);
        for (String each : APART.split(all.endsWith(".") ? all.substring(0, all.length() - 1) : all)) {
            String remark = each.startsWith("alt. ") ? each.substring("alt. ".length()) : each;
            Matcher named = NAMED.matcher(remark);
            if (remark.startsWith("DOB ")) {
                draft.fact("birthDate", ListDates.edtf(remark.substring("DOB ".length())));
            } else if (named.matches()) {
                boolean former = named.group(1).equals("f");
                draft.name(given(named.group(2), draft), former ? Quality.FORMER : Quality.WEAK);
            } else {
                STARTS.forEach((start, property) -> {
                    if (remark.startsWith(start)) {
                        draft.fact(property, remark.substring(start.length()));
                    }
                });
            }
        }
        draft.fact("notes", all);
    }

    /** A person's name, given last name first, in the order of speech. */
    static String given(String name, Draft draft) {
        int comma = name.indexOf(',');
        boolean turned = draft.kind == ListedKind.PERSON && comma > 0;
        return turned
                ? name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip()
                : name;
    }
}
