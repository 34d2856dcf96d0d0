package org.entente.model;

/** The type of a claim, which also tells its kind. */
public sealed interface ClaimType extends Coded permits EventType, TieType, AttributeType, StatementType, Measure {
    ClaimKind kind();

    /**
     * The type of that kind and code.
     *
     * @throws IllegalArgumentException where there is none
     */
    static ClaimType of(ClaimKind kind, String code) {
        return switch (kind) {
            case EVENT -> EventType.ofCode(code);
            case TIE -> TieType.ofCode(code);
            case FIGURE -> new Measure(code);
            case ATTRIBUTE -> AttributeType.ofCode(code);
            case STATEMENT -> StatementType.ofCode(code);
        };
    }
}
