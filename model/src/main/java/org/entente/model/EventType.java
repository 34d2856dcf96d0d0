package org.entente.model;

/** PLOVER's types of events. */
public enum EventType implements ClaimType {
    /** Agree to cooperate, sign, promise. */
    AGREE("AGREE"),
    /** Meet, visit, talk. */
    CONSULT("CONSULT"),
    /** Express support, recognise, praise. */
    SUPPORT("SUPPORT"),
    /** Cooperate: joint exercises, production, trade, sharing. */
    COOPERATE("COOPERATE"),
    /** Give aid or supply: money, arms, goods. */
    AID("AID"),
    /** Yield, release, ease, withdraw. */
    YIELD("YIELD"),
    /** Ask, appeal, demand. */
    REQUEST("REQUEST"),
    /** Accuse, criticise, charge, denounce. */
    ACCUSE("ACCUSE"),
    /** Reject, refuse, deny a demand. */
    REJECT("REJECT"),
    /** Threaten, warn. */
    THREATEN("THREATEN"),
    /** Protest, strike, riot. */
    PROTEST("PROTEST"),
    /** Sanction, embargo, designate, break off. */
    SANCTION("SANCTION"),
    /** Deploy, mobilise, put on alert. */
    MOBILIZE("MOBILIZE"),
    /** Seize, arrest, blockade, expel. */
    COERCE("COERCE"),
    /** Attack, strike, kill. */
    ASSAULT("ASSAULT"),
    /** Retreat, surrender, cease fire. */
    RETREAT("RETREAT");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.EVENT;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static EventType ofCode(String code) {
        for (EventType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no EventType has the code " + code);
    }
}
