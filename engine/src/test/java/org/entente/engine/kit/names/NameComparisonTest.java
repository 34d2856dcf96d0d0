package org.entente.engine.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameComparisonTest {
    private static NameMatch persons(String one, String other) {
        return NameComparison.compare(one, other, NameKind.PERSON);
    }

    private static NameMatch bodies(String one, String other) {
        return NameComparison.compare(one, other, NameKind.BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Marie Lund | LUND, Anna Marie",
                "Anna Lund | Anna Marie Lund",
                "Dr. Karim al-Saba | Kareem Saba",
                "Karim bin Yusuf al-Saba | Karim ibn Yousef el Saba",
                "Sergej Wolkow | Сергей Волков",
                "Sergei Volkov | Sergey Petrovich Volkov",
                "Abd al-Aziz Hamdan | Abdul Aziz Hamdan",
                "A. Lund | Anna Lund",
                "JP Falk | Jean-Pierre Falk",
                "Bill Falkner | William Falkner",
                "AnnaLundgren | Anna Lundgren",
                "Anna Lundrgen | Anna Lundgren",
                "Ann4 Lundgren | Anna Lundgren",
                "Anna Anna Lundgren | Anna Lundgren",
                "كريم حمدان | Karim Hamdan",
                "Anna Lundgren LLC | Anna Lundgren"
            })
    void oneOfThemIsTheOtherPerson(String one, String other) {
        assertThat(persons(one, other).score()).isGreaterThanOrEqualTo(NameMatch.THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Lund | Eva Lund",
                "Anna Lund | Anna Falk",
                "Anna Eva Lund | Anna Maria Lund",
                "Karim bin Yusuf Saba | Yusuf bin Karim Saba",
                "Karim Hamdan al-Masri | Karim Hamdan al-Baghdadi",
                "Sergey Petrovich Volkov | Sergey Ivanovich Volkov",
                "Karim | Karim Yusuf Hamdan",
                "Hamed Saba | Mohamed Saba",
                "B. Lund | Anna Lund",
                "김정훈 | 김정민"
            })
    void oneOfThemIsAnotherPerson(String one, String other) {
        assertThat(persons(one, other).score()).isLessThan(NameMatch.THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tarn Lines S.A. | Tarn Lines",
                "Tarn Lines GmbH | Tarn Lines Limited Liability Company",
                "OOO Tarn Lines | Tarn Lines LLC",
                "ООО «Тарн» | OOO Tarn",
                "The Tarn & Lough Co. | Tarn and Lough Company",
                "T.L.C. Shipping | TLC Shipping",
                "Good Haven Ltd | Goodhaven Ltd",
                "Brigade Forty-Four | Brigade 44",
                "Fund VII | Fund 7",
                "NPAT | National Port Authority of Tarn",
                "al-Sabah / Black Flag Army | Black Flag Army"
            })
    void oneOfThemIsTheOtherBody(String one, String other) {
        assertThat(bodies(one, other).score()).isGreaterThanOrEqualTo(NameMatch.THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tarn Lines | Tarn Lines Iberia",
                "Tarn Gas Company | Tarn Oil Company",
                "Brigade 44 | Brigade 45",
                "Fund VII | Fund VIII",
                "Bank of Tarn (Oslo) | Bank of Tarn (Lima)",
                "LXC Aviation | LAU Aviation",
                "Lines Ltd | Ports Ltd"
            })
    void oneOfThemIsAnotherBody(String one, String other) {
        assertThat(bodies(one, other).score()).isLessThan(NameMatch.THRESHOLD);
    }

    @Test
    void theSameNameScoresOneAndSaysNothing() {
        assertThat(persons("Ana LÓPEZ", "Ana Lopez")).isEqualTo(new NameMatch(1, List.of()));
    }

    @Test
    void reasonsNameWhatDiffersAndItsCost() {
        assertThat(persons("Hanniball Lund", "Hannibal Lund").reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.weight()).isEqualTo("spelling");
                    assertThat(reason.words()).contains("hannibal", "hanniball");
                    assertThat(reason.cost()).isEqualTo(Weights.of("twin-letter"));
                });
    }

    @Test
    void lettersOfAnotherScriptThatLookAlikeAreSaid() {
        NameMatch match = persons("Аnna Lund", "Anna Lund");
        assertThat(match.score()).isEqualTo(1);
        assertThat(match.reasons()).extracting(NameMatch.Reason::weight).containsExactly("disguised");
    }

    @Test
    void aVesselKeepsItsNumberAndNotItsPrefix() {
        assertThat(NameComparison.compare("MV Tarn Star 6", "Tarn Star 6", NameKind.THING)
                        .isMatch())
                .isTrue();
        assertThat(NameComparison.compare("Tarn Star 6", "Tarn Star 5", NameKind.THING)
                        .isMatch())
                .isFalse();
    }

    @Test
    void namesWithoutLettersAndNamesTooLongAreNoMatch() {
        assertThat(persons("", "Anna").score()).isZero();
        assertThat(persons("🚢", "🚢").score()).isZero();
        assertThat(persons("a".repeat(10_000), "Anna").score()).isZero();
        assertThat(persons("A", "A").score()).isEqualTo(1);
        assertThat(persons("A", "B").score()).isLessThan(NameMatch.THRESHOLD);
    }

    @Test
    void itIsTheSameBothWaysRound() {
        long seed = 20_261_121L;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = List.of(
                "Anna", "Ana", "Lund", "bin", "al-Saba", "A.", "Karim", "Kareem", "Ltd", "44", "Tarn", "Волков");
        for (int round = 0; round < 2000; round++) {
            String one = name(random, words);
            String other = name(random, words);
            for (NameKind kind : NameKind.values()) {
                assertThat(NameComparison.compare(one, other, kind).score())
                        .as("seed %d: %s ~ %s as %s", seed, one, other, kind)
                        .isEqualTo(NameComparison.compare(other, one, kind).score());
            }
        }
    }

    private static String name(SplittableRandom random, List<String> words) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            name.append(name.isEmpty() ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return name.toString();
    }

    @Test
    void aNameInLettersForSyllablesIsNoWiderThanInLatinOnes() {
        assertThat(NameComparison.compare("莹 李", "Aung Hla", NameKind.PERSON).isMatch())
                .isFalse();
        assertThat(NameComparison.compare("李 莹", "Li Ying", NameKind.PERSON).isMatch())
                .isTrue();
        assertThat(NameComparison.compare("كريم حمدان", "Karim Hamdan", NameKind.PERSON)
                        .isMatch())
                .isTrue();
    }
}
