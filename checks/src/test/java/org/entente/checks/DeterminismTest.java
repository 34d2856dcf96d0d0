package org.entente.checks;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same output: no clock, no zone, no locale, no unseeded randomness where it could leak into a result. */
final class DeterminismTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.entente.model",
                "org.entente.engine",
                "org.entente.formats",
                "org.entente.onnx",
                "org.entente.codec",
                "org.entente.casefile",
                "org.entente.spark"
            })
    void belowTheApplicationNobodyAsksTheClock(String room) {
        Rooms.holds(
                room,
                noClasses()
                        .that()
                        .resideInAPackage(room + "..")
                        .should()
                        .callMethodWhere(target(nameMatching("now")).and(target(owner(inJavaTime()))))
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class)
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.entente.model",
                "org.entente.engine",
                "org.entente.formats",
                "org.entente.casefile",
                "org.entente.spark"
            })
    void noRandomnessWithoutASeed(String room) {
        Rooms.holds(
                room,
                noClasses()
                        .that()
                        .resideInAPackage(room + "..")
                        .should()
                        .callConstructor(Random.class)
                        .orShould()
                        .callConstructor(SplittableRandom.class)
                        .orShould()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ThreadLocalRandom.class));
    }

    @Test
    void theZoneAndTheLocaleOfTheMachineAreNeverUsed() {
        Rooms.holds(
                "org.entente",
                noClasses()
                        .should()
                        .callMethod(ZoneId.class, "systemDefault")
                        .orShould()
                        .callMethod(Locale.class, "getDefault")
                        .orShould()
                        .callMethod(String.class, "toLowerCase")
                        .orShould()
                        .callMethod(String.class, "toUpperCase")
                        .orShould()
                        .callMethod(String.class, "formatted", Object[].class)
                        .orShould()
                        .callMethodWhere(target(nameMatching("format"))
                                .and(target(owner(JavaClass.Predicates.equivalentTo(String.class))))
                                .and(target(rawParameterTypes(String.class, Object[].class))))
                        .because("the same document reads the same in Istanbul and on Kiritimati"));
    }

    @Test
    void onlyTheCommandLineSpeaksOnTheStandardStreams() {
        Rooms.holds(
                "org.entente",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.entente.app.cli..")
                        .and()
                        .haveSimpleNameNotEndingWith("Benchmark")
                        .and()
                        .doNotHaveFullyQualifiedName("org.entente.spark.Main")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .accessField(System.class, "in")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
    }

    private static DescribedPredicate<JavaClass> inJavaTime() {
        return JavaClass.Predicates.resideInAPackage("java.time..");
    }
}
