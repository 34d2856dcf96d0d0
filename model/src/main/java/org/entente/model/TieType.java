package org.entente.model;

/** The types of standing ties. */
public enum TieType implements ClaimType {
    /** Allied with. */
    ALLIANCE("alliance"),
    /** Member of. */
    MEMBERSHIP("membership"),
    /** Commands. */
    COMMAND("command"),
    /** Owns. */
    OWNERSHIP("ownership"),
    /** Controls. */
    CONTROL("control"),
    /** Supplies. */
    SUPPLY("supply"),
    /** Produces, or has produced. */
    PRODUCTION("production"),
    /** Helps with technique, training, repair. */
    TECHNICAL_HELP("technical-help"),
    /** Finances. */
    FINANCE("finance"),
    /** Trades with. */
    TRADE("trade"),
    /** Traffics or smuggles. */
    TRAFFICKING("trafficking"),
    /** Launders money. */
    LAUNDERING("laundering"),
    /** Is present in. */
    PRESENCE("presence"),
    /** Gives or has safe haven. */
    SAFE_HAVEN("safe-haven"),
    /** Acts for. */
    PROXY("proxy"),
    /** Bound by an agreement in force. */
    AGREEMENT_IN_FORCE("agreement-in-force"),
    /** Recognises. */
    RECOGNITION("recognition"),
    /** Kin of. */
    KINSHIP("kinship"),
    /** Holds an office in. */
    OFFICE("office"),
    /** Is designated as. */
    DESIGNATION("designation"),
    /** Hostile to. */
    HOSTILITY("hostility");

    private final String code;

    TieType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.TIE;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static TieType ofCode(String code) {
        for (TieType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no TieType has the code " + code);
    }
}
