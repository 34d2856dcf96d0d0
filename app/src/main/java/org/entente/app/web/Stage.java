package org.entente.app.web;

import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.EventType;
import org.entente.model.Measure;
import org.entente.model.StatementType;
import org.entente.model.TieType;

/** Where a thing stands on its way from one to another, as one passage tells it; a column of the ledger. */
enum Stage {
    ASKED("asked for"),
    OFFERED("offered or agreed"),
    INTENDED("planned or foretold"),
    HANDED_OVER("delivered or supplied"),
    MADE("made"),
    IN_USE("deployed or used"),
    STOPPED("seized or sanctioned"),
    OTHER("told of otherwise"),
    NOT_SO("denied");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** How a claim is put goes before what type it is: a delivery that is asked for is no delivery. */
    static Stage of(Claim claim) {
        if (Family.of(claim.mode(), claim.factuality()) == Family.DENIED) {
            return NOT_SO;
        }
        return switch (claim.mode()) {
            case REQUESTED -> ASKED;
            case OFFERED -> OFFERED;
            case PLANNED, THREATENED, RECOMMENDED, CONDITIONAL, FORECAST -> INTENDED;
            case ASSERTED, ALLEGED, SUSPECTED, DENIED, OPINION -> ofType(claim);
        };
    }

    private static Stage ofType(Claim claim) {
        return switch (claim.type()) {
            case EventType type ->
                switch (type) {
                    case REQUEST -> ASKED;
                    case AGREE -> OFFERED;
                    case AID -> HANDED_OVER;
                    case MOBILIZE, ASSAULT -> IN_USE;
                    case COERCE, SANCTION -> STOPPED;
                    case CONSULT, SUPPORT, COOPERATE, YIELD, ACCUSE, REJECT, THREATEN, PROTEST, RETREAT -> OTHER;
                };
            case TieType type ->
                switch (type) {
                    case SUPPLY, TRADE, TRAFFICKING -> HANDED_OVER;
                    case PRODUCTION -> MADE;
                    case PRESENCE -> IN_USE;
                    case ALLIANCE, MEMBERSHIP, COMMAND, OWNERSHIP, CONTROL, TECHNICAL_HELP, FINANCE, LAUNDERING ->
                        OTHER;
                    case SAFE_HAVEN, PROXY, AGREEMENT_IN_FORCE, RECOGNITION, KINSHIP, OFFICE -> OTHER;
                    case DESIGNATION, HOSTILITY -> OTHER;
                };
            case AttributeType type -> OTHER;
            case StatementType type -> OTHER;
            case Measure measure -> OTHER;
        };
    }
}
