package org.entente.app.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A property of FollowTheMoney, as far as whoever asks is likely to send it or a list to have it.
 *
 * @param name in a schema
 * @param label for people
 * @param schema the broadest that has it
 * @param use what it is compared as
 */
record Property(String name, String label, Schema schema, Use use) {
    private static final List<Property> ALL = all();

    /** What a value is compared as. */
    enum Use {
        NAME,
        /** A part of a person's name, used where no name is given. */
        NAME_PART,
        BIRTH,
        COUNTRY,
        /** Kept in answers, not compared. */
        NONE
    }

    /** The property that a schema has by that name; empty where it has none. */
    static Optional<Property> of(Schema schema, String name) {
        return ALL.stream()
                .filter(each -> each.name.equals(name) && schema.is(each.schema))
                .findFirst();
    }

    /** Those whose name or label begins with letters, without regard to case; none for no letters. */
    static List<Property> beginningWith(String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : ALL.stream()
                        .filter(each -> each.name.toLowerCase(Locale.ROOT).startsWith(wanted)
                                || each.label.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList();
    }

    /** All that something of a schema may have. */
    static List<Property> of(Schema schema) {
        return ALL.stream().filter(each -> schema.is(each.schema)).toList();
    }

    /** By schema and name, or by name alone. */
    static Optional<Property> named(String id) {
        String name = id.substring(id.indexOf(':') + 1);
        String schema = id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
        return ALL.stream()
                .filter(each -> each.name.equals(name))
                .filter(each -> schema.isEmpty()
                        || Arrays.stream(Schema.values())
                                .anyMatch(one -> one.code().equals(schema) && one.is(each.schema)))
                .findFirst();
    }

    /** Schema and name, as {@code Person:birthDate}. */
    String id() {
        return schema.code() + ":" + name;
    }

    private static List<Property> all() {
        List<Property> all = new ArrayList<>();
        add(all, Schema.THING, Use.NAME, "name alias previousName weakAlias");
        add(all, Schema.LEGAL_ENTITY, Use.NAME, "abbreviation");
        add(all, Schema.VESSEL, Use.NAME, "pastNames");
        add(all, Schema.PERSON, Use.NAME_PART, "firstName secondName middleName fatherName lastName");
        add(all, Schema.PERSON, Use.BIRTH, "birthDate");
        add(all, Schema.THING, Use.COUNTRY, "country");
        add(all, Schema.LEGAL_ENTITY, Use.COUNTRY, "jurisdiction mainCountry");
        add(all, Schema.PERSON, Use.COUNTRY, "nationality citizenship");
        add(all, Schema.VESSEL, Use.COUNTRY, "flag");
        add(
                all,
                Schema.THING,
                Use.NONE,
                "summary description notes topics keywords address program programId publisher publisherUrl sourceUrl"
                        + " retrievedAt wikidataId wikipediaUrl createdAt modifiedAt authority listingDate reason status");
        add(
                all,
                Schema.LEGAL_ENTITY,
                Use.NONE,
                "email phone website legalForm incorporationDate dissolutionDate sector classification registrationNumber"
                        + " idNumber taxNumber licenseNumber vatCode opencorporatesUrl bvdId okpoCode innCode ogrnCode leiCode"
                        + " dunsCode swiftBic uniqueEntityId");
        add(
                all,
                Schema.PERSON,
                Use.NONE,
                "title motherName nameSuffix birthPlace birthCountry deathDate position gender ethnicity religion political"
                        + " profession education passportNumber socialSecurityNumber height weight eyeColor hairColor");
        add(all, Schema.COMPANY, Use.NONE, "kppCode okvedCode ticker isin voenCode ipoCode cikCode jibCode irsCode");
        add(all, Schema.VEHICLE, Use.NONE, "registrationNumber type model owner operator buildDate registrationDate");
        add(
                all,
                Schema.VESSEL,
                Use.NONE,
                "imoNumber mmsi callSign crsNumber tonnage grossRegisteredTonnage deadweightTonnage pastFlags pastTypes"
                        + " registrationPort");
        add(all, Schema.AIRPLANE, Use.NONE, "serialNumber icaoCode manufacturer");
        return List.copyOf(all);
    }

    private static void add(List<Property> all, Schema schema, Use use, String names) {
        for (String name : names.split(" ")) {
            String label = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            all.add(new Property(name, Character.toUpperCase(label.charAt(0)) + label.substring(1), schema, use));
        }
    }
}
