package org.entente.model;

/** Something with a stable name in exports, ids and the case file. */
public interface Coded {
    /** The name as it leaves the house; never changed once released. */
    String code();
}
