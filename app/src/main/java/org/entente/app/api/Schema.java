package org.entente.app.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.ListedKind;

/** Schemata of FollowTheMoney: those that entries of lists and entities of a case have, and those above and beside them. */
enum Schema {
    THING("Thing", "Thing", EnumSet.allOf(ListedKind.class)),
    ASSET("Asset", "Asset", EnumSet.of(ListedKind.BODY, ListedKind.VESSEL, ListedKind.AIRCRAFT), THING),
    LEGAL_ENTITY(
            "LegalEntity", "Legal entity", EnumSet.of(ListedKind.PERSON, ListedKind.BODY, ListedKind.UNKNOWN), THING),
    PERSON("Person", "Person", EnumSet.of(ListedKind.PERSON, ListedKind.UNKNOWN), LEGAL_ENTITY),
    ORGANIZATION("Organization", "Organization", EnumSet.of(ListedKind.BODY, ListedKind.UNKNOWN), LEGAL_ENTITY),
    PUBLIC_BODY("PublicBody", "Public body", EnumSet.of(ListedKind.BODY, ListedKind.UNKNOWN), ORGANIZATION),
    COMPANY("Company", "Company", EnumSet.of(ListedKind.BODY, ListedKind.UNKNOWN), ORGANIZATION, ASSET),
    VEHICLE("Vehicle", "Vehicle", EnumSet.of(ListedKind.VESSEL, ListedKind.AIRCRAFT), ASSET),
    VESSEL("Vessel", "Vessel", EnumSet.of(ListedKind.VESSEL), VEHICLE),
    AIRPLANE("Airplane", "Airplane", EnumSet.of(ListedKind.AIRCRAFT), VEHICLE),
    SECURITY("Security", "Security", EnumSet.noneOf(ListedKind.class), ASSET),
    CRYPTO_WALLET("CryptoWallet", "Cryptocurrency wallet", EnumSet.noneOf(ListedKind.class), THING);

    /** Of FollowTheMoney too, but of nothing that could be matched by its name here. */
    private static final Set<String> UNMATCHED = Set.of(
            "Address",
            "Article",
            "Associate",
            "BankAccount",
            "Call",
            "Contract",
            "ContractAward",
            "CourtCase",
            "CourtCaseParty",
            "Debt",
            "Directorship",
            "Document",
            "Documentation",
            "EconomicActivity",
            "Employment",
            "Event",
            "Family",
            "Folder",
            "HyperText",
            "Identification",
            "Image",
            "Interest",
            "Interval",
            "License",
            "Membership",
            "Mention",
            "Message",
            "Note",
            "Occupancy",
            "Ownership",
            "Page",
            "Pages",
            "Passport",
            "Payment",
            "PlainText",
            "Position",
            "Project",
            "ProjectParticipant",
            "RealEstate",
            "Representation",
            "Sanction",
            "Similar",
            "Succession",
            "Table",
            "TaxRoll",
            "Trip",
            "UnknownLink",
            "UserAccount",
            "Value");

    private final String code;
    private final String label;
    private final Set<ListedKind> kinds;
    private final List<Schema> broader;

    Schema(String code, String label, Set<ListedKind> kinds, Schema... broader) {
        this.code = code;
        this.label = label;
        this.kinds = Set.copyOf(kinds);
        this.broader = List.of(broader);
    }

    /**
     * The schema of that name.
     *
     * @throws ApiRefused 400 where there is none, or where nothing of it can be matched
     */
    static Schema of(String code) {
        Optional<Schema> found =
                Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        return found.orElseThrow(() -> new ApiRefused(
                400,
                UNMATCHED.contains(code)
                        ? "The schema " + code + " cannot be matched: nothing that is held here is of it"
                        : "No such schema: " + code));
    }

    /** The schema of a listing of that kind. */
    static Schema of(ListedKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case BODY -> ORGANIZATION;
            case VESSEL -> VESSEL;
            case AIRCRAFT -> AIRPLANE;
            case UNKNOWN -> LEGAL_ENTITY;
        };
    }

    /** The schema of an entity of that kind. */
    static Schema of(EntityKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case COMPANY -> COMPANY;
            case GOVERNMENT_BODY -> PUBLIC_BODY;
            case ARMED_FORCE, ARMED_GROUP, PARTY, ORGANISATION, FACILITY -> ORGANIZATION;
            case VESSEL -> VESSEL;
            case AIRCRAFT -> AIRPLANE;
            case STATE, GROUP, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> THING;
        };
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** What its bearers may be in a list; empty where no list here has any. */
    Set<ListedKind> kinds() {
        return kinds;
    }

    List<Schema> broader() {
        return broader;
    }

    /** Whether all of this schema are of the other, too. */
    boolean is(Schema other) {
        return this == other || broader.stream().anyMatch(each -> each.is(other));
    }

    /** Whether something of the one schema may be what something of the other is: one of them is the broader. */
    boolean mayBe(Schema other) {
        boolean thing = (this == THING) != (other == THING);
        return thing ? other == THING : is(other) || other.is(this);
    }
}
