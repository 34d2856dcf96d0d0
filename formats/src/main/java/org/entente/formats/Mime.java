package org.entente.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ContentUtil;
import org.entente.engine.ingest.Refusal;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A message (RFC 5322, MIME) taken to its parts. A message within is a part, not taken apart.
 *
 * @param head the message's own header by lower-case name, words decoded, the first of each name
 * @param parts in order, multiparts flattened
 */
record Mime(Map<String, String> head, List<Part> parts) {
    private static final int NESTING_MAX = 30;
    private static final int PARTS_MAX = 5_000;
    private static final int HEADERS_MAX = 2_000;
    private static final int HEADER_BYTES_MAX = 200_000;
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(HEADERS_MAX)
            .setMaxHeaderLen(HEADER_BYTES_MAX)
            .setMalformedHeaderStartsBody(true)
            .build();

    /**
     * A part that holds no others.
     *
     * @param mediaType in lower case, such as {@code text/html}
     * @param charset as declared, or null where it isn't or isn't known
     * @param fileName as it is to be saved, or empty
     * @param attached whether it is to be saved rather than shown
     * @param location {@code Content-Location}, or empty
     * @param group of which {@code multipart/alternative} it is one, from 1; 0 where of none
     * @param bytes decoded
     */
    record Part(
            String mediaType,
            @Nullable Charset charset,
            String fileName,
            boolean attached,
            String location,
            int group,
            byte[] bytes) {
        boolean isText() {
            return mediaType.startsWith("text/");
        }

        /** Its characters, by what it declares and else by what they look like. */
        String text(String name) {
            return Characters.decode(name, bytes, charset);
        }
    }

    /** @throws org.entente.model.UserError {@code INGEST-DAMAGED}, {@code INGEST-TOO-DEEP} */
    static Mime of(String name, byte[] bytes) {
        MimeTokenStream tokens = new MimeTokenStream(
                CONFIG, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        try {
            return new Walk(name, tokens).walk();
        } catch (UserError e) {
            throw e;
        } catch (MimeException | IOException | RuntimeException e) { // the parser's own state breaks on some damage
            throw Refusal.damaged(name, "it can't be taken apart as a message", e);
        }
    }

    /** The header's value of that lower-case name, or null. */
    @Nullable
    String head(String name) {
        String value = head.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Goes through a message once. */
    private static final class Walk {
        private final String name;
        private final MimeTokenStream tokens;
        private final Map<String, String> head = new TreeMap<>();
        private final List<Part> parts = new ArrayList<>();
        private final Deque<Integer> groups = new ArrayDeque<>(List.of(0));
        private int groupCount;

        Walk(String name, MimeTokenStream tokens) {
            this.name = name;
            this.tokens = tokens;
        }

        Mime walk() throws MimeException, IOException {
            int bodyParts = 0;
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                bodyParts += state == EntityState.T_START_BODYPART ? 1 : 0;
                if (bodyParts > PARTS_MAX || groups.size() > NESTING_MAX) {
                    throw Refusal.tooDeep(name, NESTING_MAX);
                }
                take(state, bodyParts == 0);
            }
            return new Mime(head, List.copyOf(parts));
        }

        private void take(EntityState state, boolean outer) throws MimeException, IOException {
            switch (state) {
                case T_FIELD -> {
                    if (outer) {
                        Field field = tokens.getField();
                        head.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), words(field));
                    }
                }
                case T_START_MULTIPART -> {
                    boolean alternative =
                            "alternative".equalsIgnoreCase(descriptor().getSubType());
                    groups.push(alternative ? ++groupCount : groups.element());
                }
                case T_END_MULTIPART -> groups.pop();
                case T_BODY -> parts.add(part());
                case T_START_MESSAGE,
                        T_END_MESSAGE,
                        T_RAW_ENTITY,
                        T_START_HEADER,
                        T_END_HEADER,
                        T_PREAMBLE,
                        T_EPILOGUE,
                        T_START_BODYPART,
                        T_END_BODYPART,
                        T_END_OF_STREAM -> {
                    // nothing of its own
                }
            }
        }

        private MaximalBodyDescriptor descriptor() {
            if (tokens.getBodyDescriptor() instanceof MaximalBodyDescriptor descriptor) {
                return descriptor;
            }
            throw new IllegalStateException("descriptors are those that were asked for");
        }

        private Part part() throws IOException {
            MaximalBodyDescriptor descriptor = descriptor();
            String fileName = or(descriptor.getContentDispositionFilename(), parameter(descriptor, "name"));
            try (InputStream in = tokens.getDecodedInputStream()) {
                return new Part(
                        descriptor.getMimeType().toLowerCase(Locale.ROOT),
                        charset(parameter(descriptor, "charset")),
                        Names.last(decoded(fileName)),
                        "attachment".equalsIgnoreCase(descriptor.getContentDispositionType()),
                        or(descriptor.getContentLocation(), ""),
                        groups.element(),
                        in.readAllBytes());
            }
        }

        private static String parameter(MaximalBodyDescriptor descriptor, String key) {
            return or(descriptor.getContentTypeParameters().get(key), "");
        }

        private static String or(@Nullable String value, String other) {
            return value == null ? other : value;
        }

        private static String words(Field field) {
            String body = ContentUtil.decode(StandardCharsets.UTF_8, field.getRaw());
            return decoded(body.substring(body.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", ""))
                    .strip();
        }

        private static String decoded(String value) {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        }

        private static @Nullable Charset charset(String name) {
            try {
                return name.isEmpty() ? null : Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return null; // a name that says nothing: the bytes decide
            }
        }
    }
}
