package org.entente.casefile;

/** What edges join: each a graph of its own over the records of a stage. */
public enum Joining {
    /** Documents that are copies of one text. */
    COPIES(1, Stage.COPIES),
    /** Mentions of one entity. */
    ENTITIES(2, Stage.RESOLVE),
    /** Claims of one event, series or tie. */
    GATHERINGS(3, Stage.RECONCILE),
    /** Claims that rest on one utterance. */
    UTTERANCES(4, Stage.RECONCILE);

    private final int code;
    private final Stage stage;

    Joining(int code, Stage stage) {
        this.code = code;
        this.stage = stage;
    }

    /** As it stands in the file; never changed once released. */
    int code() {
        return code;
    }

    /** Whose records it joins. */
    public Stage stage() {
        return stage;
    }
}
