package org.entente.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Which cases of a suite are scored. A fifth is sealed: neither trained on nor looked at. */
public enum Fold {
    /** The fifth that is scored when a piece of work closes. */
    SEALED,
    /** The four fifths to develop on. */
    OPEN,
    ALL;

    private static final int PARTS = 5;
    private static final int HEX_DIGITS = 8;

    /** Whether a case of that id belongs to this fold. */
    public boolean contains(String id) {
        return switch (this) {
            case SEALED -> isSealed(id);
            case OPEN -> !isSealed(id);
            case ALL -> true;
        };
    }

    /** Whether the first eight hexadecimal digits of the id's SHA-256 are a multiple of five. */
    static boolean isSealed(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            String digits = HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
            return Long.parseLong(digits, 16) % PARTS == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
