package org.entente.app.api;

/** A request that is not answered, and why. */
public final class ApiRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status of HTTP: 400 for what is understood and cannot be, 404 for what is not there, 413 for too much at once,
     *     422 for what has not the form that it must have
     * @param detail what is wrong, for who wrote the request
     */
    ApiRefused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What is wrong. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
