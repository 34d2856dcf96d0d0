package org.entente.casefile;

/** A stage that works on blocks; its records are what its keys are of. */
public enum Stage {
    /** Records are documents. */
    COPIES(1),
    /** Records are mentions. */
    RESOLVE(2),
    /** Records are claims. */
    RECONCILE(3);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    /** As it stands in the file; never changed once released. */
    int code() {
        return code;
    }
}
