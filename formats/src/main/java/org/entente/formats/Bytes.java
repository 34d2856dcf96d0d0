package org.entente.formats;

import java.util.Arrays;

/** Finds bytes in bytes. Stateless. */
final class Bytes {
    private Bytes() {}

    /** Where {@code sought} begins in {@code bytes}, from {@code from} on and before {@code to}; -1 where it doesn't. */
    static int indexOf(byte[] bytes, byte[] sought, int from, int to) {
        int last = Math.min(to, bytes.length - sought.length + 1);
        for (int at = Math.max(0, from); at < last; at++) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
