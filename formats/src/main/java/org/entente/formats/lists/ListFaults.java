package org.entente.formats.lists;

import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** What is wrong with a list as a whole, so that none of it is taken. */
final class ListFaults {
    private static final String AGAIN = "Fetch the list again, whole; the one in the case stays as it is";

    private ListFaults() {}

    static UserError half(String where, String sign) {
        return new UserError("LIST-HALF", where, "the list is not whole: " + sign, AGAIN);
    }

    static UserError unknown(String where) {
        return new UserError(
                "LIST-UNKNOWN-FORMAT",
                where,
                "this is no list of a format that Entente reads",
                "Give OFAC's CSV set or XML, the UN's XML, the EU's XML, the UK's CSV or XML, or FollowTheMoney "
                        + "entities as JSON lines");
    }

    static UserError empty(String where) {
        return new UserError("LIST-EMPTY", where, "the list holds no entry that could be read", AGAIN);
    }

    static UserError missing(String where, String file) {
        return new UserError(
                "LIST-INCOMPLETE",
                where,
                "beside it there is no " + file + ", which holds the other names",
                "Put OFAC's files into one folder and name the folder");
    }

    static UserError tooLarge(String where, long bytesMax) {
        return new UserError(
                "LIST-TOO-LARGE",
                where,
                "the file is larger than " + bytesMax / (1024 * 1024) + " MB",
                "Give a list of sanctions, not a collection of other data");
    }

    static UserError unreadable(String where, String why, @Nullable Throwable cause) {
        return new UserError("LIST-UNREADABLE", where, why, "Look whether the file is there and may be read", cause);
    }
}
