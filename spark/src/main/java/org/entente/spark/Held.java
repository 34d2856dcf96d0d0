package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;

/** The bytes of one document with its captures, each in JSON; many captures of one document hold its bytes once. */
record Held(byte[] bytes, ArrayList<String> captures) implements Serializable {
    static Held of(byte[] bytes, String capture) {
        return new Held(bytes, new ArrayList<>(java.util.List.of(capture)));
    }

    /** The captures of both, each once, sorted. */
    Held with(Held other) {
        TreeSet<String> all = new TreeSet<>(captures);
        all.addAll(other.captures);
        return new Held(bytes, new ArrayList<>(all));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Held that && Arrays.equals(bytes, that.bytes) && captures.equals(that.captures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Held[" + bytes.length + " bytes, " + captures + "]";
    }
}
