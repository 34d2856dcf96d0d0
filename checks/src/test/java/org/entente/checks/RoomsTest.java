package org.entente.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may touch what: the table of {@code designs/house.md}. */
final class RoomsTest {
    private static final String MODEL = "org.entente.model";
    private static final String ENGINE = "org.entente.engine";
    private static final String FORMATS = "org.entente.formats";
    private static final String ONNX = "org.entente.onnx";
    private static final String CODEC = "org.entente.codec";
    private static final String CASEFILE = "org.entente.casefile";
    private static final String APP = "org.entente.app";
    private static final String EVALUATION = "org.entente.evaluation";
    private static final String BASELINES = "org.entente.baselines";
    private static final String SPARK = "org.entente.spark";

    static final List<String> ROOMS =
            List.of(MODEL, ENGINE, FORMATS, ONNX, CODEC, CASEFILE, APP, EVALUATION, BASELINES, SPARK);
    static final List<String> STAGES = List.of(Rooms.STAGES);

    @ParameterizedTest
    @FieldSource("ROOMS")
    void everyRoomHasClassesThatTheRulesSee(String room) {
        assertThat(Rooms.all().stream().map(JavaClass::getPackageName).filter(name -> (name + ".")
                        .startsWith(room + ".")))
                .as(room)
                .isNotEmpty();
    }

    @Test
    void noClassLivesOutsideTheRooms() {
        assertThat(Rooms.all().stream()
                        .filter(type ->
                                ROOMS.stream().noneMatch(room -> (type.getPackageName() + ".").startsWith(room + ".")))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void modelTouchesOnlyValuesOfJavaBase() {
        onlyTouches(
                MODEL,
                "org.jspecify.annotations",
                "java.lang..",
                "java.math",
                "java.nio",
                "java.nio.charset",
                "java.security",
                "java.text",
                "java.time..",
                "java.util..");
        noneTouches(MODEL, "java.util.logging..", "java.util.concurrent..", "java.lang.invoke.VarHandle");
    }

    @Test
    void engineTouchesModelAndPureLibraries() {
        onlyTouches(
                ENGINE,
                MODEL + "..",
                "org.jspecify.annotations",
                "com.github.difflib..",
                "org.jgrapht..",
                "tech.units..",
                "tech.uom..",
                "javax.measure..",
                "com.ibm.icu..",
                "java.io",
                "java.lang..",
                "java.math",
                "java.net",
                "java.nio",
                "java.nio.channels",
                "java.nio.charset",
                "java.security",
                "java.text",
                "java.time..",
                "java.util..");
        noneTouches(ENGINE, "java.util.logging..");
    }

    @Test
    void engineOpensNoFileAndNoSocket() {
        Rooms.holds(
                ENGINE,
                noClasses()
                        .that()
                        .resideInAPackage(ENGINE + "..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.io\\.(File|FileReader|FileWriter|File.*Stream|RandomAccessFile|Console)")
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.net\\.(?!URI$|URISyntaxException$|URLDecoder$).*")
                        .because(
                                "the engine is pure; what it reads besides its input are resources of the class path"));
    }

    @ParameterizedTest
    @FieldSource("STAGES")
    void noStageImportsAnother(String stage) {
        String[] others = Stream.of(Rooms.STAGES)
                .filter(other -> !other.equals(stage))
                .map(other -> ENGINE + "." + other + "..")
                .toArray(String[]::new);
        noneTouches(ENGINE + "." + stage, others);
    }

    @Test
    void kitImportsNoStage() {
        noneTouches(
                ENGINE + ".kit",
                Stream.of(Rooms.STAGES)
                        .map(stage -> ENGINE + "." + stage + "..")
                        .toArray(String[]::new));
    }

    @Test
    void formatsTouchesEngineModelAndItsLibraries() {
        onlyTouches(
                FORMATS,
                ENGINE + "..",
                MODEL + "..",
                "org.jsoup..",
                "com.fasterxml..",
                "org.apache.pdfbox..",
                "org.apache.fontbox..",
                "org.apache.commons.compress..",
                "org.apache.james.mime4j..",
                "org.netpreserve.jwarc..",
                "org.commonmark..",
                "org.jspecify.annotations",
                "javax.xml.stream..",
                "java..");
        noneTouches(FORMATS, "java.sql..");
    }

    @Test
    void onnxTouchesEngineModelAndOnnxRuntime() {
        onlyTouches(ONNX, ENGINE + "..", MODEL + "..", "ai.onnxruntime..", "org.jspecify.annotations", "java..");
        noneTouches(ONNX, "java.sql..");
    }

    @Test
    void whatIsDistributedNeverTouchesTheBaselines() {
        for (String room : ROOMS) {
            if (!room.equals(BASELINES)) {
                noneTouches(room, BASELINES + "..", "edu.stanford..");
            }
        }
        assertThat(Tree.text(Path.of("app/pom.xml")) + Tree.text(Path.of("evaluation/pom.xml")))
                .doesNotContain("entente-baselines", "corenlp");
    }

    @Test
    void codecTouchesModelAndJackson() {
        onlyTouches(CODEC, MODEL + "..", "com.fasterxml..", "org.jspecify.annotations", "java..");
        noneTouches(CODEC, "java.sql..", "java.nio.file..");
    }

    @Test
    void casefileTouchesModelCodecAndSql() {
        onlyTouches(
                CASEFILE,
                MODEL + "..",
                CODEC + "..",
                "org.sqlite..",
                "com.fasterxml..",
                "org.jspecify.annotations",
                "java..");
    }

    @Test
    void sparkTouchesTheEngineAndSparkAndNoCase() {
        onlyTouches(
                SPARK,
                MODEL + "..",
                ENGINE + "..",
                FORMATS + "..",
                ONNX + "..",
                CODEC + "..",
                "org.apache.spark..",
                "org.apache.hadoop..",
                "org.apache.parquet..",
                "scala..",
                "com.fasterxml..",
                "org.jspecify.annotations",
                "java..");
        noneTouches(SPARK, CASEFILE + "..", "java.sql..");
    }

    @Test
    void whatIsDistributedNeverTouchesSpark() {
        for (String room : ROOMS) {
            if (!room.equals(SPARK)) {
                noneTouches(room, SPARK + "..", "org.apache.spark..", "org.apache.hadoop..", "scala..");
            }
        }
        assertThat(Tree.text(Path.of("app/pom.xml"))).doesNotContain("entente-spark", "org.apache.spark");
    }

    @Test
    void evaluationNeverTouchesTheCaseFileOrTheApplication() {
        noneTouches(EVALUATION, CASEFILE + "..", APP + "..", "java.sql..");
    }

    @Test
    void nobodyBelowTheApplicationTouchesIt() {
        for (String room : ROOMS) {
            if (!room.equals(APP)) {
                noneTouches(room, APP + "..");
            }
        }
    }

    @Test
    void theApplicationSpeaksToACaseThroughTheCaseFileOnly() {
        noneTouches(APP, "java.sql..", "org.sqlite..");
    }

    @Test
    void workAndExportKnowNeitherScreensNorCommandLine() {
        for (String inner : List.of(APP + ".work", APP + ".export")) {
            noneTouches(inner, APP + ".cli..", APP + ".web..", "picocli..", "io.javalin..", "gg.jte..");
        }
    }

    /** An adapter's library is seen in its own room only, so that it can be replaced. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "edu.stanford..=org.entente.baselines",
                "ai.onnxruntime..=org.entente.onnx",
                "org.jsoup..=org.entente.formats",
                "org.jgrapht..=org.entente.engine.relate",
                "org.sqlite..=org.entente.casefile",
                "java.sql..=org.entente.casefile",
                "picocli..=org.entente.app.cli",
                "io.javalin..=org.entente.app.web",
                "gg.jte..=org.entente.app.web"
            })
    void aLibraryIsSeenInItsRoomOnly(String pair) {
        String library = pair.substring(0, pair.indexOf('='));
        String room = pair.substring(pair.indexOf('=') + 1);
        Rooms.holds(
                room,
                noClasses()
                        .that()
                        .resideOutsideOfPackages(room + "..", "gg.jte.generated..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library));
    }

    @Test
    void onePlaceInTheApplicationWiresTheReader() {
        List<String> users = Rooms.all().stream()
                .filter(type -> type.getPackageName().startsWith(APP))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(ONNX)))
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .distinct()
                .toList();
        assertThat(users).hasSize(1);
    }

    private static void onlyTouches(String room, String... allowed) {
        String[] withItself =
                Stream.concat(Stream.of(room + ".."), Stream.of(allowed)).toArray(String[]::new);
        ArchRule rule = classes()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(withItself);
        Rooms.holds(room, rule);
    }

    private static void noneTouches(String room, String... forbidden) {
        Rooms.holds(
                room,
                noClasses()
                        .that()
                        .resideInAPackage(room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden));
    }
}
