package org.entente.formats.lists;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.formats.Csv;
import org.entente.model.Ids;
import org.entente.model.Listing;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Reads sanctions lists from files: OFAC's set of CSV files and its XML, the UN's XML, the EU's XML, the UK's CSV and XML,
 * FollowTheMoney entities. The format is told by the content.
 *
 * <p>A row that is malformed is told and the rest is read. A list that is not whole is refused altogether, so that no
 * name is missed for a download that broke off. Stateless and thread-safe.
 */
public final class SanctionsLists {
    /** The most that one file may hold. */
    static final long BYTES_MAX = 1L << 30;

    private static final Map<String, String> OFAC =
            Map.of("alt", "alt.csv", "add", "add.csv", "comments", "sdn_comments.csv");
    private static final String OFAC_ENTRIES = "sdn.csv";

    private SanctionsLists() {}

    /**
     * Reads one list.
     *
     * @param path its file; for OFAC's CSV files their folder or {@code sdn.csv} in it
     * @param name what to call the list, or null for the name that such a list goes by
     * @throws UserError {@code LIST-HALF}, {@code LIST-INCOMPLETE}, {@code LIST-EMPTY}, {@code LIST-UNKNOWN-FORMAT}, {@code
     *     LIST-TOO-LARGE}, {@code LIST-UNREADABLE}
     */
    public static ParsedList read(Path path, @Nullable String name) {
        Path file = Files.isDirectory(path) ? path.resolve(OFAC_ENTRIES) : path;
        String where = file.getFileName().toString();
        List<String> hashed = new ArrayList<>();
        byte[] bytes = bytes(file);
        hashed.add(Ids.document(bytes).hex());
        ListText text = where.toLowerCase(Locale.ROOT).equals(OFAC_ENTRIES)
                ? ofac(file, bytes, hashed)
                : parse(where, decoded(bytes));
        String list = name == null ? text.list() : name;
        Set<String> seen = new HashSet<>();
        List<String> refused = new ArrayList<>(text.refused());
        List<Listing> listings = new ArrayList<>();
        for (Draft draft : text.drafts()) {
            if (seen.add(draft.entry)) {
                listings.add(draft.listing(list));
            } else {
                refused.add(where + ": entry " + draft.entry + " stands in it twice");
            }
        }
        if (listings.isEmpty()) {
            throw ListFaults.empty(path.toString());
        }
        listings.sort(Comparator.comparing(Listing::entry));
        hashed.addFirst(list);
        return new ParsedList(list, text.dated(), Ids.of("list", hashed.toArray(String[]::new)), listings, refused);
    }

    private static ListText ofac(Path entries, byte[] bytes, List<String> hashed) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("sdn", decoded(bytes));
        Path folder = entries.toAbsolutePath().getParent();
        for (Map.Entry<String, String> each : new TreeMap<>(OFAC).entrySet()) {
            Path beside = folder == null ? Path.of(each.getValue()) : folder.resolve(each.getValue());
            if (Files.exists(beside)) {
                byte[] found = bytes(beside);
                hashed.add(Ids.document(found).hex());
                texts.put(each.getKey(), decoded(found));
            } else if (each.getKey().equals("alt")) {
                throw ListFaults.missing(entries.toString(), each.getValue());
            }
        }
        return OfacCsv.read(texts);
    }

    static ListText parse(String where, String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return FtmLines.read(where, text);
        }
        if (start.startsWith("<")) {
            return switch (XmlPieces.rootOf(text)) {
                case UnXml.ROOT -> UnXml.read(where, text);
                case OfacXml.ROOT -> OfacXml.read(where, text);
                case EuXml.ROOT -> EuXml.read(where, text);
                case UkXml.ROOT -> UkXml.read(where, text);
                default -> throw ListFaults.unknown(where);
            };
        }
        Csv csv = Csv.parse(text);
        boolean uk = csv.rows().stream().limit(3).anyMatch(row -> UkCsv.isHeading(row.cells()));
        if (!uk) {
            throw ListFaults.unknown(where);
        }
        return UkCsv.read(where, text, csv);
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw ListFaults.unreadable(file.toString(), "there is no such file", null);
            }
            if (Files.size(file) > BYTES_MAX) {
                throw ListFaults.tooLarge(file.toString(), BYTES_MAX);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ListFaults.unreadable(file.toString(), "the file cannot be read: " + e.getMessage(), e);
        }
    }

    /** As UTF-8, which lists are in; older ones of OFAC's are in windows-1252. */
    static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
