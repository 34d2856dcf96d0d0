package org.entente.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.entente.model.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A record of a list of articles: a JSON object with {@code text} or {@code html}, and {@code title}, {@code url},
 * {@code published}, {@code publisher} and {@code author} where they are known. Other keys are passed over.
 */
final class JsonRecord implements Format {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern START = Pattern.compile("^\\s*\\{");
    /** How {@link JsonLines} calls its records. */
    private static final Pattern LINE = Pattern.compile("!/line \\d+\\.json$");

    private static final String MEDIA_TYPE = "application/json";

    @Override
    public boolean reads(String name, byte[] bytes) {
        int looked = Math.min(bytes.length, 64);
        return LINE.matcher(name).find()
                || Names.endsIn(name, ".json")
                        && START.matcher(new String(bytes, 0, looked, StandardCharsets.ISO_8859_1))
                                .find();
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        JsonNode record = parse(name, Characters.decode(name, bytes, null));
        @Nullable String html = text(record, "html");
        @Nullable String text = text(record, "text");
        if (html == null && text == null) {
            throw Refusal.record(name, "it has neither text nor html", null);
        }
        Extracted body =
                html == null ? PlainText.extract(text == null ? "" : text) : new Html().extract(name, html, limits);
        @Nullable String title = text(record, "title");
        @Nullable String stated = text(record, "published");
        Optional<Dated> published =
                stated == null ? Optional.empty() : Days.read(stated).map(day -> new Dated(day, "record", stated));
        List<Piece> pieces = new ArrayList<>(body.pieces());
        if (stated != null && published.isEmpty()) {
            pieces.addFirst(Piece.litter("published: " + stated, SkipReason.HEADER_UNREADABLE));
        }
        if (title != null && pieces.stream().noneMatch(piece -> piece.kind() == BlockKind.TITLE)) {
            pieces = titled(pieces, title);
        }
        return new Extracted(
                pieces,
                title == null ? body.title() : title,
                or(text(record, "publisher"), body.publisher()),
                or(text(record, "author"), body.author()),
                published.orElse(body.published()),
                MEDIA_TYPE);
    }

    private static JsonNode parse(String name, String json) {
        try {
            JsonNode record = JSON.readTree(json);
            if (!record.isObject()) {
                throw Refusal.record(name, "it is no JSON object", null);
            }
            return record;
        } catch (JsonProcessingException e) {
            throw Refusal.record(name, "it can't be read as JSON", e);
        }
    }

    /** The pieces with a title: the one that has its words, else put in front. */
    private static List<Piece> titled(List<Piece> pieces, String title) {
        List<Piece> titled = OfficeProperties.titled(pieces, title);
        if (titled.stream().noneMatch(piece -> piece.kind() == BlockKind.TITLE)) {
            titled = new ArrayList<>(titled);
            titled.addFirst(Piece.of(BlockKind.TITLE, title));
        }
        return titled;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable String text(JsonNode record, String key) {
        JsonNode value = record.path(key);
        String text = value.isTextual() ? value.textValue() : "";
        return text.isBlank() ? null : text;
    }
}
