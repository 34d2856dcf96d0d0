package org.entente.codec.tables;

import org.entente.model.UserError;

/**
 * An input that was refused, as its message tells it.
 *
 * @param code of the message
 * @param where the file or the part of it
 * @param what what is wrong there
 * @param todo what to do about it
 */
public record RefusedRow(String code, String where, String what, String todo) implements Comparable<RefusedRow> {
    public static RefusedRow of(UserError error) {
        return new RefusedRow(error.code(), error.where(), error.what(), error.todo());
    }

    /** The message in one line. */
    public String message() {
        return code + ": " + where + ": " + what + ". " + todo + ".";
    }

    @Override
    public int compareTo(RefusedRow other) {
        int byPlace = where.compareTo(other.where);
        return byPlace != 0 ? byPlace : message().compareTo(other.message());
    }
}
