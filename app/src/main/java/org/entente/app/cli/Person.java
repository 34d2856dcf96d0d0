package org.entente.app.cli;

import org.jspecify.annotations.Nullable;

/** Who decides: the name that was given, else the one that the machine's owner is logged in by. */
final class Person {
    private Person() {}

    static String named(@Nullable String given) {
        return given == null || given.isBlank() ? System.getProperty("user.name", "somebody") : given.strip();
    }
}
