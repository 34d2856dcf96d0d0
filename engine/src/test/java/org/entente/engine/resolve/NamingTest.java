package org.entente.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Ids;
import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void ofTwoSpellingsTheOneThatIsUsedMoreIsTheName() {
        assertThat(entity(3, 4).name()).isEqualTo("Port Olma");
        assertThat(entity(4, 3).name()).isEqualTo("Port of Olma");
        assertThat(entity(40, 90).name()).isEqualTo("Port Olma");
    }

    @Test
    void spellingsThatAreUsedAboutAsOftenTakeNoTurns() {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<EntityKind> kinds = new TreeSet<>();
        for (int count = 100; count < 110; count++) {
            for (Entity each : List.of(entity(count, count), entity(count, count + 1), entity(count + 1, count))) {
                names.add(each.name());
                kinds.add(each.kind());
            }
        }
        assertThat(names).containsExactly("Port of Olma");
        assertThat(kinds).hasSize(1);
    }

    @Test
    void aStepIsNeverMoreThanItsNumberAndNeverFallsAsThatGrows() {
        for (int count = 1; count < 1_000; count++) {
            assertThat(Naming.step(count))
                    .isBetween(count - count / 4, count)
                    .isLessThanOrEqualTo(Naming.step(count + 1));
        }
        assertThat(Naming.step(Integer.MAX_VALUE)).isPositive();
    }

    /** An entity of so many mentions of a long and of a short spelling, which are taken for a place and for an organisation. */
    private static Entity entity(int longer, int shorter) {
        return new Naming(
                        List.of(Ids.of("mention", "one")),
                        longer + shorter,
                        0,
                        Map.of(),
                        Map.of("Port of Olma", longer, "Port Olma", shorter),
                        Map.of(EntityKind.PLACE, longer, EntityKind.ORGANISATION, shorter))
                .entity();
    }
}
