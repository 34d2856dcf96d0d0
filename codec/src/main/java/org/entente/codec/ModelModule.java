package org.entente.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.model.AttributeType;
import org.entente.model.BlockKind;
import org.entente.model.Bound;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Coded;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.LinkRelation;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Measure;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.SourceClass;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;

/** How the model's plain values stand in JSON. */
final class ModelModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The enumerations that stand by their code alone. */
    static final List<Class<? extends Coded>> CODED = List.of(
            BlockKind.class,
            Bound.class,
            ClaimKind.class,
            Domain.class,
            EntityKind.class,
            Factuality.class,
            LinkRelation.class,
            ListedKind.class,
            ListedName.Quality.class,
            MentionForm.class,
            Mode.class,
            Origins.Kind.class,
            Relation.class,
            Review.class,
            Role.class,
            ScopePart.Kind.class,
            SourceClass.class,
            TimeBasis.class);

    /** The types of claims, which stand with their kind. */
    static final List<Class<? extends ClaimType>> CLAIM_TYPES =
            List.of(EventType.class, TieType.class, AttributeType.class, StatementType.class, Measure.class);

    ModelModule() {
        super("entente-model");
        plain(Id.class, Id::of);
        plain(LocalDate.class, LocalDate::parse);
        plain(BigDecimal.class, BigDecimal::new);
        addSerializer(Edtf.class, new Text<>(Edtf.class, Edtf::text));
        addDeserializer(Edtf.class, new Parsed<>(Edtf.class, Edtf::of));
        CODED.forEach(this::coded);
        addDeserializer(ClaimType.class, new TypeReader<>(ClaimType.class));
        CLAIM_TYPES.forEach(this::claimType);
    }

    private <T> void plain(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new Parsed<>(type, parse));
    }

    private <T extends Coded> void coded(Class<T> type) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T constant : type.getEnumConstants()) {
            byCode.put(constant.code(), constant);
        }
        addSerializer(type, new Text<>(type, Coded::code));
        addDeserializer(type, new Parsed<>(type, code -> {
            T constant = byCode.get(code);
            if (constant == null) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + " has the code " + code);
            }
            return constant;
        }));
    }

    private <T extends ClaimType> void claimType(Class<T> type) {
        addSerializer(type, new TypeWriter<>(type));
        addDeserializer(type, new TypeReader<>(type));
    }

    /** A value as a string. */
    private static final class Text<T> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<? super T, String> text;

        Text(Class<T> type, Function<? super T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    /** A value from a string. */
    private static final class Parsed<T> extends FromStringDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isScalarValue() || json.currentToken().isNumeric()) {
                return context.reportInputMismatch(handledType(), "a string was expected");
            }
            return _deserialize(json.getText(), context);
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.reportInputMismatch(handledType(), "%s", e.getMessage());
            }
        }
    }

    /** A claim's type as kind and code. */
    private static final class TypeWriter<T extends ClaimType> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        TypeWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("kind", value.kind().code());
            json.writeStringField("code", value.code());
            json.writeEndObject();
        }
    }

    private static final class TypeReader<T extends ClaimType> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Class<T> type;

        TypeReader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(json);
            if (node.size() != 2
                    || !node.path("kind").isTextual()
                    || !node.path("code").isTextual()) {
                return context.reportInputMismatch(type, "a claim's type has a kind and a code");
            }
            try {
                ClaimType read = ClaimType.of(
                        ClaimKind.ofCode(node.path("kind").textValue()),
                        node.path("code").textValue());
                if (!type.isInstance(read)) {
                    return context.reportInputMismatch(type, "another type of claim was expected");
                }
                return type.cast(read);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, "%s", e.getMessage());
            }
        }
    }
}
