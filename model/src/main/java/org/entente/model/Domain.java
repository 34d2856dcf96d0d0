package org.entente.model;

/** The field of life in which a tie or event lies. */
public enum Domain implements Coded {
    /** Armed forces, arms, war. */
    MILITARY("military"),
    /** Relations and talks between governments. */
    DIPLOMATIC("diplomatic"),
    /** Trade, investment, goods. */
    ECONOMIC("economic"),
    /** Oil, gas, power, refining. */
    ENERGY("energy"),
    /** Money, banks, debt. */
    FINANCIAL("financial"),
    /** Power inside a state, elections, parties. */
    POLITICAL("political"),
    /** Smuggling, laundering, corruption. */
    CRIME("crime"),
    /** Spying and covert action. */
    INTELLIGENCE("intelligence"),
    /** Courts, law, charges. */
    LEGAL("legal"),
    /** Nuclear material and technology. */
    NUCLEAR("nuclear"),
    /** Know-how and civil technology. */
    TECHNOLOGY("technology"),
    /** Relief, refugees, victims. */
    HUMANITARIAN("humanitarian"),
    /** People, culture, religion, health. */
    SOCIAL("social"),
    /** Shipping, ports, sea lanes. */
    MARITIME("maritime"),
    /** Borders and territory. */
    TERRITORIAL("territorial");

    private final String code;

    Domain(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Domain ofCode(String code) {
        for (Domain value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Domain has the code " + code);
    }
}
