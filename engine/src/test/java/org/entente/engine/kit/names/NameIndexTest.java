package org.entente.engine.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NameIndexTest {
    private static final List<String> GIVEN =
            List.of("Anna", "Berit", "Carlos", "Dmitri", "Emeka", "Farid", "Goran", "Hamid", "Ines", "Jonas");
    private static final List<String> FAMILY =
            List.of("Lundgren", "Moravec", "Nazari", "Okonkwo", "Petrenko", "Quintero", "Rahmani", "Sandoval");

    private static List<String> found(NameIndex index, List<String> names, String sought) {
        return index.find(sought, NameMatch.THRESHOLD).found().stream()
                .map(found -> names.get(found.name()))
                .toList();
    }

    @Test
    void findsANameAcrossSpellingsScriptsAndOrder() {
        List<String> names = List.of("Sergej Wolkow", "Anna Lundgren", "Karim Hamdan", "William Tarn", "Jon Moravec");
        NameIndex index = NameIndex.of(names, NameKind.PERSON);
        assertThat(found(index, names, "Сергей Волков")).containsExactly("Sergej Wolkow");
        assertThat(found(index, names, "LUNDGREN, Anna")).containsExactly("Anna Lundgren");
        assertThat(found(index, names, "AnnaLundgren")).containsExactly("Anna Lundgren");
        assertThat(found(index, names, "كريم حمدان")).containsExactly("Karim Hamdan");
        assertThat(found(index, names, "Bill Tarn")).containsExactly("William Tarn");
        assertThat(found(index, names, "J. Moravec")).containsExactly("Jon Moravec");
        assertThat(found(index, names, "Jon Moravek Lee")).containsExactly("Jon Moravec");
        assertThat(found(index, names, "Anna Hamdan")).isEmpty();
    }

    @Test
    void findsABodyByItsInitials() {
        List<String> names = List.of("National Ferry Bureau", "North Sea Lines");
        NameIndex index = NameIndex.of(names, NameKind.BODY);
        assertThat(found(index, names, "NFB")).containsExactly("National Ferry Bureau");
        assertThat(found(NameIndex.of(List.of("NSL"), NameKind.BODY), List.of("NSL"), "North Sea Lines"))
                .containsExactly("NSL");
    }

    @Test
    void findsWhatComparingWithAllFinds() {
        long seed = 20_260_711;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = new ArrayList<>();
        for (String given : GIVEN) {
            for (String family : FAMILY) {
                names.add(given + " " + family);
            }
        }
        NameIndex index = NameIndex.of(names, NameKind.PERSON);
        for (int i = 0; i < 200; i++) {
            String name = names.get(random.nextInt(names.size()));
            int at = random.nextInt(name.length());
            String sought = name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
            List<String> all = names.stream()
                    .filter(each -> NameComparison.compare(sought, each, NameKind.PERSON)
                            .isMatch())
                    .toList();
            assertThat(found(index, names, sought))
                    .as("seed %d: %s", seed, sought)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void aLookUpNeverComparesMoreThanItsBoundAndSaysSo() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("Anna Lund");
        }
        NameIndex index = NameIndex.of(names, NameKind.PERSON);
        assertThat(index.candidates(ComparableName.of("Anna Lund", NameKind.PERSON)))
                .hasSize(NameIndex.COMPARED_MAX);
        NameIndex.Answer answer = index.find("Anna Lund", NameMatch.THRESHOLD);
        assertThat(answer.found()).hasSize(NameIndex.COMPARED_MAX);
        assertThat(answer.isWhole()).isFalse();
        assertThat(index.find("Berit Lund", NameMatch.THRESHOLD).isWhole()).isTrue();
    }

    @Test
    void namesWithoutLettersOrOfAnyLengthFindNothingAndHarmNothing() {
        NameIndex index = NameIndex.of(List.of("", "x", "🚢", "Anna Lund", "y".repeat(10_000)), NameKind.PERSON);
        for (String name : List.of("", " ", "🚢🚢", "—", "x".repeat(10_000), "\u0000")) {
            assertThat(index.find(name, NameMatch.THRESHOLD).found()).as(name).isEmpty();
        }
        assertThat(index.find("Anna Lund", NameMatch.THRESHOLD).found()).hasSize(1);
    }
}
