package org.entente.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** All classes of Entente that are not tests, imported once. */
final class Rooms {
    static final String[] STAGES = {"ingest", "copies", "read", "judge", "resolve", "reconcile", "relate", "screen"};

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente");

    private Rooms() {}

    static JavaClasses all() {
        return ALL;
    }

    /** Checks a rule of one room, and that the room has classes: a rule that sees none holds of nothing. */
    static void holds(String room, ArchRule rule) {
        assertThat(ALL.stream().filter(type -> isIn(type, room)))
                .as("classes under %s that the rule sees", room)
                .isNotEmpty();
        rule.check(ALL);
    }

    private static boolean isIn(JavaClass type, String room) {
        return type.getPackageName().equals(room) || type.getPackageName().startsWith(room + ".");
    }
}
