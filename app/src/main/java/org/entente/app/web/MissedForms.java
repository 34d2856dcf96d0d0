package org.entente.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.AttributeType;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.StatementType;
import org.entente.model.TieType;

/** What a person may choose from when adding what the machine missed. */
final class MissedForms {
    private MissedForms() {}

    static ReaderPage.MissedForm choices() {
        List<ReaderPage.Choice> types = new ArrayList<>();
        for (EventType type : EventType.values()) {
            types.add(choice(type, "Event: " + Words.events(type), "Events"));
        }
        for (TieType type : TieType.values()) {
            types.add(choice(type, "Tie: " + Words.type(type), "Ties"));
        }
        types.add(choice(AttributeType.LABEL, "What it is called", "Other"));
        types.add(choice(AttributeType.PROPERTY, "A property of it", "Other"));
        types.add(choice(StatementType.STATEMENT, "That somebody said something", "Other"));
        return new ReaderPage.MissedForm(
                types,
                Arrays.stream(EntityKind.values())
                        .map(kind -> new ReaderPage.Choice(kind.code(), Words.entityKind(kind), ""))
                        .toList(),
                Arrays.stream(Mode.values())
                        .map(mode -> new ReaderPage.Choice(mode.code(), Words.mode(mode), ""))
                        .toList(),
                Arrays.stream(Factuality.values())
                        .map(factuality -> new ReaderPage.Choice(factuality.code(), Words.certainty(factuality), ""))
                        .toList());
    }

    private static ReaderPage.Choice choice(ClaimType type, String words, String group) {
        return new ReaderPage.Choice(type.kind().code() + " " + type.code(), words, group);
    }

    /** The type that a choice's code names: kind, space, code. */
    static ClaimType type(String code) {
        int space = code.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("not a type: " + code);
        }
        return ClaimType.of(ClaimKind.ofCode(code.substring(0, space)), code.substring(space + 1));
    }
}
