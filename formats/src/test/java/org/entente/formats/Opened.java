package org.entente.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Taker;
import org.entente.model.Document;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** What was found in a file, part by part. */
final class Opened implements Taker {
    private final Ingest ingest = Formats.ingest();
    final Map<String, Document> documents = new LinkedHashMap<>();
    final Map<String, String> addresses = new LinkedHashMap<>();
    final List<UserError> refused = new ArrayList<>();
    final Map<String, Integer> passedOver = new LinkedHashMap<>();

    static Opened of(String name, byte[] bytes) throws IOException {
        return of(name, bytes, Budget.Bounds.STANDARD);
    }

    static Opened of(String name, byte[] bytes, Budget.Bounds bounds) throws IOException {
        Opened opened = new Opened();
        try {
            opened.ingest.open(name, Packed.stream(new ByteArrayInputStream(bytes)), bounds, opened);
        } catch (UserError error) {
            opened.refused.add(error);
        }
        return opened;
    }

    /** The codes of what was refused, each with its file or part. */
    List<String> refusals() {
        return refused.stream().map(error -> error.code() + " " + error.where()).toList();
    }

    @Override
    public boolean document(String name, @Nullable String address, byte[] bytes) {
        try {
            documents.put(name, ingest.ingest(name, bytes));
            if (address != null) {
                addresses.put(name, address);
            }
            return true;
        } catch (UserError error) {
            refused.add(error);
            return false;
        }
    }

    @Override
    public void refused(UserError error) {
        refused.add(error);
    }

    @Override
    public void passedOver(String container, int count, String what) {
        passedOver.put(container, count);
    }
}
