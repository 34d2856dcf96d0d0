package org.entente.formats.lists;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;
import org.jspecify.annotations.Nullable;

/** OFAC's XML: {@code sdnList} with {@code sdnEntry}. */
final class OfacXml {
    static final String ROOT = "sdnList";
    private static final Pattern DATE = Pattern.compile("<Publish_Date>([^<]*)<");
    private static final Pattern COUNT = Pattern.compile("<Record_Count>\\s*(\\d{1,30})\\s*<");

    private OfacXml() {}

    static ListText read(String where, String text) {
        XmlPieces pieces = XmlPieces.of(where, text, List.of("sdnEntry"));
        int found = pieces.entries().size() + pieces.refused().size();
        Matcher count = COUNT.matcher(pieces.head());
        if (count.find() && new BigInteger(count.group(1)).compareTo(BigInteger.valueOf(found)) > 0) {
            throw ListFaults.half(where, "it has " + found + " entries and says that it has " + count.group(1));
        }
        List<String> refused = new ArrayList<>(pieces.refused());
        List<Draft> drafts = new ArrayList<>();
        for (XmlNode entry : pieces.entries()) {
            Draft draft = draft(entry);
            if (draft == null) {
                refused.add(where + ": an entry without a number or a name: " + entry.of("uid"));
            } else {
                drafts.add(draft);
            }
        }
        Matcher date = DATE.matcher(pieces.head());
        String dated = date.find() ? ListDates.monthFirst(date.group(1)) : "";
        return new ListText("us-ofac-sdn", dated.isEmpty() ? null : dated, drafts, refused);
    }

    private static @Nullable Draft draft(XmlNode entry) {
        ListedKind kind =
                switch (entry.of("sdnType")) {
                    case "Individual" -> ListedKind.PERSON;
                    case "Vessel" -> ListedKind.VESSEL;
                    case "Aircraft" -> ListedKind.AIRCRAFT;
                    default -> ListedKind.BODY;
                };
        Draft draft = new Draft(entry.of("uid"), kind);
        draft.name(name(entry), Quality.PRIMARY);
        if (!draft.hasName() || draft.entry.isEmpty()) {
            return null;
        }
        for (XmlNode alias : entry.all("akaList", "aka")) {
            Quality strong = alias.of("type").startsWith("f.") ? Quality.FORMER : Quality.ALIAS;
            draft.name(name(alias), alias.of("category").equals("weak") ? Quality.WEAK : strong);
        }
        draft.fact("authority", "Office of Foreign Assets Control");
        entry.all("programList", "program").forEach(each -> draft.fact("program", each.words()));
        draft.fact("position", entry.of("title"));
        entry.all("dateOfBirthList", "dateOfBirthItem")
                .forEach(each -> draft.fact("birthDate", ListDates.edtf(each.of("dateOfBirth"))));
        entry.all("placeOfBirthList", "placeOfBirthItem")
                .forEach(each -> draft.fact("birthPlace", each.of("placeOfBirth")));
        entry.all("nationalityList", "nationality").forEach(each -> draft.fact("nationality", each.of("country")));
        entry.all("citizenshipList", "citizenship").forEach(each -> draft.fact("citizenship", each.of("country")));
        entry.all("addressList", "address").forEach(each -> draft.fact("country", each.of("country")));
        for (XmlNode id : entry.all("idList", "id")) {
            boolean imo = id.of("idNumber").startsWith("IMO ");
            draft.fact(imo ? "imoNumber" : "idNumber", imo ? id.of("idNumber").substring(4) : id.of("idNumber"));
        }
        for (XmlNode vessel : entry.all("vesselInfo")) {
            draft.fact("callSign", vessel.of("callSign"))
                    .fact("type", vessel.of("vesselType"))
                    .fact("flag", vessel.of("vesselFlag"))
                    .fact("owner", vessel.of("vesselOwner"));
        }
        return draft.fact("notes", entry.of("remarks"));
    }

    private static String name(XmlNode node) {
        return (node.of("firstName") + " " + node.of("lastName")).strip();
    }
}
