package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;
import org.jspecify.annotations.Nullable;

/** The United Kingdom's sanctions list: {@code Designations} with {@code Designation}. */
final class UkXml {
    static final String ROOT = "Designations";
    private static final Pattern DATE = Pattern.compile("<DateGenerated>\\s*([^<]*?)\\s*<");
    private static final List<String> NAMES = List.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6");

    private UkXml() {}

    static ListText read(String where, String text) {
        XmlPieces pieces = XmlPieces.of(where, text, List.of("Designation"));
        List<String> refused = new ArrayList<>(pieces.refused());
        List<Draft> drafts = new ArrayList<>();
        for (XmlNode entry : pieces.entries()) {
            Draft draft = draft(entry);
            if (draft == null) {
                refused.add(where + ": an entry without a number or a name: " + entry.of("UniqueID"));
            } else {
                drafts.add(draft);
            }
        }
        Matcher date = DATE.matcher(pieces.head());
        return new ListText("uk-sanctions", date.find() ? ListDates.edtf(date.group(1)) : null, drafts, refused);
    }

    private static @Nullable Draft draft(XmlNode entry) {
        Draft draft = new Draft(entry.of("UniqueID"), kind(entry.of("IndividualEntityShip")));
        for (XmlNode name : entry.all("Names", "Name")) {
            List<String> words = new ArrayList<>();
            NAMES.forEach(each -> words.add(name.of(each)));
            boolean primary = name.of("NameType").startsWith("Primary Name")
                    && !name.of("NameType").contains("Var");
            boolean weak = name.of("AliasStrength").equals("Low quality a.k.a");
            draft.name(String.join(" ", words), primary ? Quality.PRIMARY : weak ? Quality.WEAK : Quality.ALIAS);
        }
        entry.all("NonLatinNames", "NonLatinName")
                .forEach(each -> draft.name(each.of("NameNonLatinScript"), Quality.ALIAS));
        if (!draft.hasName() || draft.entry.isEmpty()) {
            return null;
        }
        entry.all("IndividualDetails", "Individual", "DOBs", "DOB")
                .forEach(each -> draft.fact("birthDate", ListDates.edtf(each.words())));
        entry.all("IndividualDetails", "Individual", "Nationalities", "Nationality")
                .forEach(each -> draft.fact("nationality", each.words()));
        entry.all("IndividualDetails", "Individual", "BirthDetails", "Location")
                .forEach(each -> draft.fact("birthPlace", each.of("TownOfBirth"))
                        .fact("birthCountry", each.of("CountryOfBirth")));
        entry.all("Addresses", "Address").forEach(each -> draft.fact("country", each.of("AddressCountry")));
        entry.all("ShipDetails", "Ship", "ShipIMONumbers", "ShipIMONumber")
                .forEach(each -> draft.fact("imoNumber", each.words()));
        return draft.fact("authority", "United Kingdom")
                .fact("program", entry.of("RegimeName"))
                .fact("listingDate", ListDates.edtf(entry.of("DateDesignated")))
                .fact("notes", entry.of("OtherInformation"));
    }

    static ListedKind kind(String said) {
        return switch (said) {
            case "Individual" -> ListedKind.PERSON;
            case "Ship" -> ListedKind.VESSEL;
            default -> ListedKind.BODY;
        };
    }
}
