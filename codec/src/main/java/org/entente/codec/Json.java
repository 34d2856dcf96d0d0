package org.entente.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;

/**
 * Writes the model's records as JSON and reads them back.
 *
 * <p>The form, for every record: an object with one field per component, in the order of declaration,
 * null written as null. Ids, EDTF times, days and enum constants are strings (constants by their
 * code); numbers of an amount are strings, so that no reader loses their scale; a claim's type is
 * {@code {"kind","code"}}; a decision carries its kind in {@code "decision"}. The same value always
 * gives the same bytes.
 *
 * <p>Reading is strict: an unknown field, a missing one, or a null where the model has none is refused.
 *
 * <p>Stateless and thread-safe.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .annotationIntrospector(new ModelIntrospector())
            .addModule(new ModelModule())
            .build();

    private Json() {}

    /**
     * The JSON of a record or constant of the model, on one line.
     *
     * @throws IllegalArgumentException where the value is not of the model: a bug
     */
    public static String write(Object value) {
        return write(value, MAPPER.constructType(value.getClass()));
    }

    /**
     * The JSON of a list of records of the model, on one line.
     *
     * @param type of the elements, or the sealed type above them
     * @throws IllegalArgumentException where an element is not of the model: a bug
     */
    public static <T> String writeList(List<? extends T> values, Class<T> type) {
        return write(values, listOf(type));
    }

    private static String write(Object value, JavaType type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON form: " + value.getClass(), e);
        }
    }

    /**
     * The record that {@link #write} wrote.
     *
     * @throws IllegalArgumentException where the text is no JSON or not of that type
     */
    public static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type), type.getSimpleName());
    }

    /**
     * The list of records that {@link #writeList} wrote.
     *
     * @throws IllegalArgumentException where the text is no JSON or not a list of that type
     */
    public static <T> List<T> readList(String json, Class<T> type) {
        List<T> read = read(json, listOf(type), "list of " + type.getSimpleName());
        if (read.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("null is not a " + type.getSimpleName());
        }
        return List.copyOf(read);
    }

    private static <T> T read(String json, JavaType type, String name) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new IllegalArgumentException("null is not a " + name);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the JSON of a " + name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static JavaType listOf(Class<?> type) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, type);
    }
}
