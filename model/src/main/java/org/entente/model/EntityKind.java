package org.entente.model;

/** What an entity is; it may itself be disputed, by claims. */
public enum EntityKind implements Coded {
    /** A state, or its government acting as the state. */
    STATE("state"),
    /** A ministry, agency, court, parliament or other organ of a state. */
    GOVERNMENT_BODY("government-body"),
    /** A regular armed force or one of its units. */
    ARMED_FORCE("armed-force"),
    /** An armed group that is no state's regular force. */
    ARMED_GROUP("armed-group"),
    /** A political party. */
    PARTY("party"),
    /** A company. */
    COMPANY("company"),
    /** Any other organised body: international, charitable, religious, of the press. */
    ORGANISATION("organisation"),
    /** A named person, or a person named by office. */
    PERSON("person"),
    /** People who act together under a common noun: officials, analysts, migrants. */
    GROUP("group"),
    /** A ship or boat, or a class of them acting or acted on. */
    VESSEL("vessel"),
    /** An aircraft, manned or not, as an individual or a flight. */
    AIRCRAFT("aircraft"),
    /** A building or works: refinery, port, base, embassy. */
    FACILITY("facility"),
    /** A place as such, where no government is meant. */
    PLACE("place"),
    /** Arms, machines and other equipment, by model or by kind. */
    EQUIPMENT("equipment"),
    /** Goods by amount: oil, gold, fuel, drugs, money. */
    COMMODITY("commodity"),
    /** A treaty, accord, plan or contract. */
    AGREEMENT("agreement"),
    /** A bill, a ruling, a plan, a deed or a charge: what something is done or said about that is none of the others. */
    MATTER("matter");

    private final String code;

    EntityKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static EntityKind ofCode(String code) {
        for (EntityKind value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no EntityKind has the code " + code);
    }
}
