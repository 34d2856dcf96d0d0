package org.entente.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The one function that makes identifiers: SHA-256 over length-prefixed UTF-8 fields.
 *
 * <p>Each field is written as its length in bytes (four bytes, big-endian) and its bytes; the first
 * field names what is identified, so that no two kinds of thing share an id. Stateless and
 * thread-safe. Committed vectors stand in the tests; a change here breaks every case.
 */
public final class Ids {
    private Ids() {}

    /** The id of a document: its original bytes and nothing else. */
    public static Id document(byte[] originalBytes) {
        MessageDigest digest = sha256();
        field(digest, "document".getBytes(StandardCharsets.UTF_8));
        field(digest, originalBytes);
        return Id.of(digest.digest());
    }

    /** The id of a mention: document, span, kind. */
    public static Id mention(Id document, Span span, EntityKind kind) {
        return of("mention", document.hex(), span.code(), kind.code());
    }

    /**
     * The id of a claim: document, span, kind, type, the span of each role, the span of each figure.
     *
     * @param participants in any order; they are sorted here
     * @param figureSpans in any order; they are sorted here
     */
    public static Id claim(
            Id document,
            Span span,
            ClaimType type,
            Collection<Participant> participants,
            Collection<Span> figureSpans) {
        List<String> fields = new ArrayList<>();
        fields.add(document.hex());
        fields.add(span.code());
        fields.add(type.kind().code());
        fields.add(type.code());
        participants.stream()
                .map(p -> p.role().code() + "@" + p.span().code())
                .sorted()
                .forEach(fields::add);
        fields.add("figures");
        figureSpans.stream().sorted(Comparator.naturalOrder()).map(Span::code).forEach(fields::add);
        return of("claim", fields.toArray(String[]::new));
    }

    /** The id of a figure: document, span of the amount, measure. */
    public static Id figure(Id document, Span span, String measure) {
        return of("figure", document.hex(), span.code(), measure);
    }

    /** The id of any other thing: a name for its kind, then its fields in order. */
    public static Id of(String thing, String... fields) {
        MessageDigest digest = sha256();
        field(digest, thing.getBytes(StandardCharsets.UTF_8));
        for (String field : fields) {
            field(digest, field.getBytes(StandardCharsets.UTF_8));
        }
        return Id.of(digest.digest());
    }

    private static void field(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
