package org.entente.engine.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Goes through one file and all that lies within it, and hands over each document. Not thread-safe. */
final class Opening implements Container.Parts {
    static final int HEAD_BYTES = 1024;
    private static final int NAME_CHARS_MAX = 1000;

    private final Ingest ingest;
    private final List<Container> containers;
    private final Budget budget;
    private final Taker taker;
    private int depth;
    private int found;

    Opening(Ingest ingest, List<Container> containers, Budget budget, Taker taker) {
        this.ingest = ingest;
        this.containers = containers;
        this.budget = budget;
        this.taker = taker;
    }

    void open(String name, @Nullable String address, Packed packed) throws IOException {
        InputStream in = new BufferedInputStream(packed.stream());
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        Container container = containers.stream()
                .filter(each -> each.opens(name, head))
                .findFirst()
                .orElse(null);
        if (container == null) {
            found++;
            taker.document(name, address, bytes(name, packed.sizeBytes(), in));
        } else if (container.isDocument()) {
            found++;
            byte[] bytes = bytes(name, packed.sizeBytes(), in);
            boolean taken = taker.document(name, address, bytes);
            unpackBeside(container, name, bytes, taken);
        } else {
            int before = found;
            unpack(container, name, packed.with(in));
            if (found == before) {
                throw new UserError(
                        "INGEST-ARCHIVE-EMPTY",
                        name,
                        "there is no document in it",
                        "Check that it was saved completely");
            }
        }
    }

    private byte[] bytes(String name, long sizeBytes, InputStream in) throws IOException {
        if (sizeBytes >= 0) {
            ingest.checkSize(name, sizeBytes);
        }
        byte[] bytes = in.readNBytes(ingest.limits().bytesMax() + 1);
        ingest.checkSize(name, bytes.length);
        return bytes;
    }

    /** What lies in a document; what can't be taken apart was told where the document wasn't taken. */
    private void unpackBeside(Container container, String name, byte[] bytes, boolean taken) throws IOException {
        try {
            unpack(container, name, Packed.stream(new ByteArrayInputStream(bytes)));
        } catch (UserError error) {
            if (taken || !error.where().equals(name)) {
                throw error;
            }
        }
    }

    private void unpack(Container container, String name, Packed packed) throws IOException {
        if (depth == budget.bounds().depthMax()) {
            throw new UserError(
                    "INGEST-ARCHIVE-DEPTH",
                    name,
                    String.format(Locale.ROOT, "it lies %,d archives deep", depth),
                    "Unpack the outer ones yourself and add what is in them");
        }
        depth++;
        try {
            container.unpack(name, packed, budget, this);
        } catch (EOFException e) {
            throw Refusal.damaged(name, "it breaks off; what comes before was taken", e);
        } catch (IOException e) {
            throw Refusal.damaged(name, "it can't be unpacked from some place on; what comes before was taken", e);
        } finally {
            depth--;
        }
    }

    @Override
    public void part(String name, @Nullable String address, InputStream in) throws IOException {
        budget.part();
        try {
            open(shown(name), address, Packed.stream(in));
        } catch (UserError error) {
            found++;
            if (error.code().equals("INGEST-EXPANSION") || !error.code().startsWith("INGEST-")) {
                throw error; // of the whole file, or of the case
            }
            taker.refused(error);
        }
    }

    /** A name as it can be printed: an archive may hold any. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(NAME_CHARS_MAX)
                .forEach(point -> shown.appendCodePoint(isShown(point) ? point : 0xFFFD));
        return shown.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public void refused(UserError error) {
        found++;
        taker.refused(error);
    }

    @Override
    public void passedOver(String container, int count, String what) {
        if (count > 0) {
            found++;
            taker.passedOver(container, count, what);
        }
    }
}
