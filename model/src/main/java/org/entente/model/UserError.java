package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * A fault that a person can mend: what is wrong, where, and what to do about it.
 *
 * <p>The code is stable and documented; the words may be improved. Anything that is not a user's to
 * mend is an ordinary unchecked exception, which means a bug in Entente.
 */
public final class UserError extends RuntimeException {
    private final String code;
    private final String where;
    private final String what;
    private final String todo;

    /**
     * @param code stable and in capitals, such as {@code INGEST-EMPTY}
     * @param where the file, address, option or passage
     * @param what what is wrong there, one sentence without its full stop
     * @param todo what to do, one sentence without its full stop
     */
    public UserError(String code, String where, String what, String todo) {
        this(code, where, what, todo, null);
    }

    public UserError(String code, String where, String what, String todo, @Nullable Throwable cause) {
        super(code + ": " + where + ": " + what + ". " + todo + ".", cause);
        this.code = code;
        this.where = where;
        this.what = what;
        this.todo = todo;
    }

    public String code() {
        return code;
    }

    public String where() {
        return where;
    }

    public String what() {
        return what;
    }

    public String todo() {
        return todo;
    }
}
