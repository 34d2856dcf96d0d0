package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;
import org.jspecify.annotations.Nullable;

/** The European Union's consolidated list of financial sanctions: {@code export} with {@code sanctionEntity}. */
final class EuXml {
    static final String ROOT = "export";
    private static final Pattern DATE = Pattern.compile("generationDate=\"(\\d{4}-\\d{2}-\\d{2})");

    private EuXml() {}

    static ListText read(String where, String text) {
        XmlPieces pieces = XmlPieces.of(where, text, List.of("sanctionEntity"));
        List<String> refused = new ArrayList<>(pieces.refused());
        List<Draft> drafts = new ArrayList<>();
        for (XmlNode entry : pieces.entries()) {
            Draft draft = draft(entry);
            if (draft == null) {
                refused.add(where + ": an entry without a reference or a name: " + entry.attribute("logicalId"));
            } else {
                drafts.add(draft);
            }
        }
        Matcher date = DATE.matcher(pieces.head());
        return new ListText("eu-fsf", date.find() ? date.group(1) : null, drafts, refused);
    }

    private static @Nullable Draft draft(XmlNode entry) {
        boolean person = entry.all("subjectType").stream()
                .anyMatch(type -> type.attribute("code").equals("person")
                        || type.attribute("classificationCode").equals("P"));
        String reference = entry.attribute("euReferenceNumber");
        Draft draft = new Draft(
                reference.isEmpty() ? entry.attribute("logicalId") : reference,
                person ? ListedKind.PERSON : ListedKind.BODY);
        for (XmlNode alias : entry.all("nameAlias")) {
            String whole = alias.attribute("wholeName");
            String parts = alias.attribute("firstName") + " " + alias.attribute("middleName") + " "
                    + alias.attribute("lastName");
            Quality first = draft.hasName() ? Quality.ALIAS : Quality.PRIMARY;
            draft.name(
                    whole.isEmpty() ? parts : whole, alias.attribute("strong").equals("false") ? Quality.WEAK : first);
            draft.fact("gender", alias.attribute("gender")).fact("position", alias.attribute("function"));
        }
        if (!draft.hasName() || draft.entry.isEmpty()) {
            return null;
        }
        for (XmlNode birth : entry.all("birthdate")) {
            String date =
                    birth.attribute("birthdate").isEmpty() ? birth.attribute("year") : birth.attribute("birthdate");
            String about = birth.attribute("circa").equals("true") ? "~" : "";
            draft.fact("birthDate", date.isEmpty() ? "" : ListDates.edtf(date) + about)
                    .fact("birthPlace", birth.attribute("city"))
                    .fact("birthCountry", country(birth));
        }
        entry.all("citizenship").forEach(each -> draft.fact("nationality", country(each)));
        entry.all("address").forEach(each -> draft.fact("country", country(each)));
        entry.all("identification").forEach(each -> draft.fact("idNumber", each.attribute("number")));
        draft.fact("authority", "European Union");
        for (XmlNode regulation : entry.all("regulation")) {
            draft.fact("program", regulation.attribute("programme"))
                    .fact("listingDate", regulation.attribute("publicationDate"));
        }
        entry.all("remark").forEach(each -> draft.fact("notes", each.words()));
        return draft;
    }

    /** The list writes 00 where it knows no country. */
    private static String country(XmlNode node) {
        String code = node.attribute("countryIso2Code");
        return code.equals("00") ? "" : code;
    }
}
