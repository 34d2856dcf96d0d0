package org.entente.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** What a document of an office program says of itself, by Dublin Core. */
final class OfficeProperties implements XmlEvents.Listener {
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder creator = new StringBuilder();
    private final StringBuilder firstCreator = new StringBuilder();
    private @Nullable StringBuilder current;

    private OfficeProperties() {}

    static OfficeProperties of(String name, Optional<byte[]> xml, Limits limits) {
        OfficeProperties properties = new OfficeProperties();
        xml.ifPresent(bytes -> XmlEvents.walk(name, bytes, limits, properties));
        return properties;
    }

    /**
     * The pieces with their title marked: by its style, else the first that has the words of {@code title}, else a
     * heading that comes first.
     */
    static List<Piece> titled(List<Piece> pieces, @Nullable String title) {
        List<Piece> titled = new ArrayList<>(pieces);
        if (titled.stream().anyMatch(piece -> piece.kind() == BlockKind.TITLE)) {
            return titled;
        }
        for (int at = 0; at < titled.size(); at++) {
            Piece piece = titled.get(at);
            boolean named = title != null && PageBlock.letters(piece.text()).equals(PageBlock.letters(title));
            if (piece.isRead() && (named || at == 0 && piece.kind() == BlockKind.HEADING)) {
                titled.set(at, Piece.of(BlockKind.TITLE, piece.text()));
                break;
            }
        }
        return titled;
    }

    @Nullable
    String title() {
        return words(title);
    }

    /** Who first made it, else who last wrote in it. */
    @Nullable
    String author() {
        String first = words(firstCreator);
        return first == null ? words(creator) : first;
    }

    private static @Nullable String words(StringBuilder value) {
        String words = value.toString().strip();
        return words.isEmpty() ? null : words;
    }

    @Override
    public void start(String element, XmlEvents.Attributes attributes) {
        current = switch (element) {
            case "dc:title" -> title;
            case "dc:creator" -> creator;
            case "meta:initial-creator" -> firstCreator;
            default -> null;
        };
    }

    @Override
    public void text(String text) {
        if (current != null) {
            current.append(text);
        }
    }

    @Override
    public void end(String element) {
        current = null;
    }
}
