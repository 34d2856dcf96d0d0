package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;
import org.jspecify.annotations.Nullable;

/** The consolidated list of the United Nations' Security Council: {@code CONSOLIDATED_LIST}. */
final class UnXml {
    static final String ROOT = "CONSOLIDATED_LIST";
    private static final Pattern DATE = Pattern.compile("dateGenerated=\"(\\d{4}-\\d{2}-\\d{2})");
    private static final List<String> NAMES = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    private UnXml() {}

    static ListText read(String where, String text) {
        XmlPieces pieces = XmlPieces.of(where, text, List.of("INDIVIDUAL", "ENTITY"));
        List<String> refused = new ArrayList<>(pieces.refused());
        List<Draft> drafts = new ArrayList<>();
        for (XmlNode entry : pieces.entries()) {
            Draft draft = draft(entry);
            if (draft == null) {
                refused.add(where + ": an entry without a reference or a name: " + entry.of("DATAID"));
            } else {
                drafts.add(draft);
            }
        }
        Matcher date = DATE.matcher(pieces.head());
        return new ListText("un-sc", date.find() ? date.group(1) : null, drafts, refused);
    }

    private static @Nullable Draft draft(XmlNode entry) {
        boolean person = entry.name().equals("INDIVIDUAL");
        String prefix = entry.name() + "_";
        Draft draft = new Draft(entry.of("REFERENCE_NUMBER"), person ? ListedKind.PERSON : ListedKind.BODY);
        List<String> words = new ArrayList<>();
        NAMES.forEach(name -> words.add(entry.of(name)));
        draft.name(String.join(" ", words), Quality.PRIMARY);
        if (!draft.hasName() || draft.entry.isEmpty()) {
            return null;
        }
        draft.name(entry.of("NAME_ORIGINAL_SCRIPT"), Quality.ALIAS);
        for (XmlNode alias : entry.all(prefix + "ALIAS")) {
            for (String name : alias.of("ALIAS_NAME").split(";")) {
                draft.name(name, quality(alias.of("QUALITY")));
            }
            if (!alias.of("DATE_OF_BIRTH").isEmpty()) {
                draft.fact("birthDate", ListDates.edtf(alias.of("DATE_OF_BIRTH")));
            }
        }
        births(entry, draft);
        entry.all("NATIONALITY", "VALUE").forEach(each -> draft.fact("nationality", each.words()));
        entry.all(prefix + "ADDRESS").forEach(each -> draft.fact("country", each.of("COUNTRY")));
        entry.all(prefix + "DOCUMENT").forEach(each -> draft.fact("idNumber", each.of("NUMBER")));
        entry.all("DESIGNATION", "VALUE").forEach(each -> draft.fact("position", each.words()));
        return draft.fact("gender", entry.of("GENDER"))
                .fact("authority", "United Nations Security Council")
                .fact("program", entry.of("UN_LIST_TYPE"))
                .fact("listingDate", entry.of("LISTED_ON"))
                .fact("notes", entry.of("COMMENTS1"));
    }

    private static void births(XmlNode entry, Draft draft) {
        for (XmlNode birth : entry.all("INDIVIDUAL_DATE_OF_BIRTH")) {
            String about = birth.of("TYPE_OF_DATE").equals("APPROXIMATELY") ? "~" : "";
            String from = birth.of("FROM_YEAR");
            String to = birth.of("TO_YEAR");
            if (!from.isEmpty() && !to.isEmpty()) {
                draft.fact("birthDate", from + "/" + to);
            }
            String date = birth.of("DATE").isEmpty() ? birth.of("YEAR") : birth.of("DATE");
            draft.fact("birthDate", date.isEmpty() ? "" : ListDates.edtf(date) + about);
        }
        for (XmlNode place : entry.all("INDIVIDUAL_PLACE_OF_BIRTH")) {
            draft.fact("birthPlace", place.of("CITY")).fact("birthCountry", place.of("COUNTRY"));
        }
    }

    private static Quality quality(String said) {
        return switch (said) {
            case "Low" -> Quality.WEAK;
            case "f.k.a." -> Quality.FORMER;
            default -> Quality.ALIAS;
        };
    }
}
