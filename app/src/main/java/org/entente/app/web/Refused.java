package org.entente.app.web;

/** A request that is not answered, with what is wrong with it and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String what;
    private final String todo;

    /**
     * @param status of HTTP
     * @param what is wrong, one sentence without its full stop
     * @param todo about it, one sentence without its full stop
     */
    Refused(int status, String what, String todo) {
        super(what + ". " + todo + ".");
        this.status = status;
        this.what = what;
        this.todo = todo;
    }

    static Refused notFound(String what) {
        return new Refused(404, what, "It may have been taken out of the case, or read anew under another id");
    }

    int status() {
        return status;
    }

    String what() {
        return what;
    }

    String todo() {
        return todo;
    }
}
