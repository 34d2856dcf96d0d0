package org.entente.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Amount;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Coded;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the model comes back as it went, and nothing else does. */
final class JsonTest {
    @ParameterizedTest
    @MethodSource("samples")
    void aRecordComesBackEqual(Record record) {
        String json = Json.write(record);

        assertThat(Json.read(json, record.getClass())).isEqualTo(record);
        assertThat(Json.write(Json.read(json, record.getClass()))).isEqualTo(json);
    }

    static List<Record> samples() {
        return Samples.all();
    }

    @Test
    void aDecisionComesBackThroughItsSealedType() {
        List<Judgement.Decision> decisions = Samples.all().stream()
                .filter(Judgement.Decision.class::isInstance)
                .map(Judgement.Decision.class::cast)
                .toList();

        assertThat(decisions).isNotEmpty().allSatisfy(decision -> assertThat(
                        Json.read(Json.write(decision), Judgement.Decision.class))
                .isEqualTo(decision));
        assertThat(Json.readList(Json.writeList(decisions, Judgement.Decision.class), Judgement.Decision.class))
                .isEqualTo(decisions);
    }

    @Test
    void everyRecordOfTheModelHasASample() throws Exception {
        Set<Class<?>> sampled = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        Samples.all().forEach(record -> sampled.add(record.getClass()));

        List<Class<?>> records = modelClasses().stream().filter(Class::isRecord).toList();

        assertThat(records).hasSizeGreaterThanOrEqualTo(40);
        assertThat(records).allSatisfy(type -> assertThat(sampled).contains(type));
    }

    @Test
    void everyComponentThatMayBeNullIsNullInSomeSampleAndSetInAnother() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : modelClasses()) {
            if (type.isRecord() && type != org.entente.model.Edtf.class) {
                for (RecordComponent component : type.getRecordComponents()) {
                    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        Set<Boolean> seen = new TreeSet<>();
                        for (Record sample : Samples.all()) {
                            if (sample.getClass() == type) {
                                seen.add(valueOf(component, sample) == null);
                            }
                        }
                        if (seen.size() < 2) {
                            missing.add(type.getSimpleName() + "." + component.getName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodedTypeOfTheModelIsKnownToTheCodec() throws Exception {
        List<Class<?>> coded = modelClasses().stream()
                .filter(type -> Coded.class.isAssignableFrom(type) && !type.isInterface())
                .toList();

        assertThat(coded).isNotEmpty();
        assertThat(coded).allSatisfy(type -> assertThat(
                        ModelModule.CODED.contains(type) || ModelModule.CLAIM_TYPES.contains(type))
                .as(type.getName())
                .isTrue());
        assertThat(Set.copyOf(ModelModule.CLAIM_TYPES)).isEqualTo(Set.of(ClaimType.class.getPermittedSubclasses()));
        assertThat(Decisions.NAMED).hasSameSizeAs(Judgement.Decision.class.getPermittedSubclasses());
    }

    @Test
    void everyConstantComesBackByItsCode() throws Exception {
        for (Class<?> type : modelClasses()) {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    String json = Json.write(constant);
                    assertThat(json).contains("\"" + ((Coded) constant).code() + "\"");
                    assertThat(Json.read(json, type)).isSameAs(constant);
                }
            }
        }
    }

    @Test
    void theFormIsTheOneThatIsDocumented() {
        assertThat(Json.write(Samples.CLAIM))
                .startsWith("{\"id\":\"" + Samples.CLAIM.id() + "\",\"document\":\"" + Samples.DOCUMENT
                        + "\",\"span\":{\"start\":0,\"end\":39},\"trigger\":{\"start\":18,\"end\":22},"
                        + "\"type\":{\"kind\":\"figure\",\"code\":\"boats\"},\"domains\":[\"military\",\"maritime\"]")
                .contains("\"when\":{\"edtf\":\"2025-02/..\",\"basis\":\"stated\",\"span\":{\"start\":0,\"end\":4}}")
                .contains("\"factuality\":\"CT+\"");
        assertThat(Json.write(Samples.BARE_CLAIM)).contains("\"place\":null", "\"label\":null");
        assertThat(Json.write(Samples.BARE_FIGURE.amount()))
                .isEqualTo(
                        "{\"value\":null,\"low\":\"2.40E+4\",\"lowOpen\":true,\"high\":\"99000.500\",\"highOpen\":true}");
        assertThat(Json.write(new Judgement.Grade("P", "C")))
                .isEqualTo("{\"decision\":\"grade\",\"publisher\":\"P\",\"grade\":\"C\"}");
    }

    @Test
    void whatIsNotTheRecordIsRefused() {
        Map<String, Class<?>> wrong = Map.ofEntries(
                Map.entry("", Span.class),
                Map.entry("null", Span.class),
                Map.entry("{", Span.class),
                Map.entry("{\"start\":0,\"end\":1} x", Span.class),
                Map.entry("{\"start\":0}", Span.class),
                Map.entry("{\"start\":0,\"end\":null}", Span.class),
                Map.entry("{\"start\":2,\"end\":1}", Span.class),
                Map.entry("{\"start\":\"0\",\"end\":\"1\"}", Span.class),
                Map.entry("{\"start\":0,\"end\":1,\"length\":1}", Span.class),
                Map.entry("\"ABC\"", Id.class),
                Map.entry("{\"document\":null,\"address\":\"a\",\"publisher\":null,\"published\":null}", Capture.class),
                Map.entry(
                        "{\"value\":1,\"low\":null,\"lowOpen\":false,\"high\":null,\"highOpen\":false}", Amount.class),
                Map.entry("{\"decision\":\"guess\"}", Judgement.Decision.class),
                Map.entry("{\"publisher\":\"P\",\"grade\":\"C\"}", Judgement.Decision.class),
                Map.entry(Json.write(Samples.CLAIM).replace("military", "martial"), Claim.class),
                Map.entry(Json.write(Samples.CLAIM).replace("\"kind\":\"figure\"", "\"kind\":\"tie\""), Claim.class),
                Map.entry(Json.write(Samples.CLAIM).replace("\"object\"", "null"), Claim.class),
                Map.entry(
                        Json.write(Samples.CLAIM).replaceFirst("\"attribution\":\\[", "\"attribution\":[null,"),
                        Claim.class));
        wrong.forEach(
                (json, type) -> assertThatIllegalArgumentException().as(json).isThrownBy(() -> Json.read(json, type)));
    }

    @Test
    void readingManyFromOneTextKeepsTheirOrder() {
        List<Span> spans = List.of(new Span(3, 4), new Span(0, 2));

        assertThat(Json.readList(Json.writeList(spans, Span.class), Span.class)).isEqualTo(spans);
        assertThatIllegalArgumentException().isThrownBy(() -> Json.readList("[null]", Span.class));
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record)
            throws IllegalAccessException, InvocationTargetException {
        return component.getAccessor().invoke(record);
    }

    private static List<Class<?>> modelClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        URI home =
                Claim.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(home))) {
            return classesUnder(Path.of(home));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
            return classesUnder(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classesUnder(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("org/entente/model"))) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    classes.add(Class.forName(name.substring(0, name.length() - 6)
                            .replace('/', '.')
                            .replace('\\', '.')));
                }
            }
        }
        return classes;
    }
}
