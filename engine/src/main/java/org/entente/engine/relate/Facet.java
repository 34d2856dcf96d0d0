package org.entente.engine.relate;

import org.entente.model.Coded;

/** In what respect entities may have something in common. */
public enum Facet implements Coded {
    /** With whom they are bound. */
    PARTNERS("partners"),
    /** In what fields of life. */
    DOMAINS("domains"),
    /** Goods and equipment that pass through their hands. */
    GOODS("goods"),
    /** Happenings in which they take part. */
    EVENTS("events"),
    /** Who tells of them. */
    SOURCES("sources");

    private final String code;

    Facet(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
