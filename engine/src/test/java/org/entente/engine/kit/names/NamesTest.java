package org.entente.engine.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "the U.S. Navy's,us navy",
        "İSTANBUL,istanbul",
        "Łódź & Straße,lodz and strasse",
        "N'Djamena,ndjamena",
        "Côte d’Ivoire,cote divoire",
        "OPEC+,opec plus",
        "Mohajer-6,mohajer 6",
        "The,the",
    })
    void namesAreFoldedAlikeWhateverTheLocale(String name, String folded) {
        assertThat(Names.fold(name)).isEqualTo(folded);
        assertThat(Names.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'", "…", "🙂"})
    void whatHasNoWordsFoldsToNothing(String name) {
        assertThat(Names.fold(name)).isEmpty();
    }

    @Test
    void otherScriptsAreKept() {
        assertThat(Names.fold("«Роснефть»")).isEqualTo("роснефть");
        assertThat(Names.fold("伊朗")).isEqualTo("伊朗");
    }

    @ParameterizedTest
    @CsvSource({"Tarn Lines GmbH,tarn lines", "Tarn Lines Co. Ltd.,tarn lines", "Inc,inc", "'Tarn, C.A.',tarn"})
    void aLegalFormAtTheEndIsLeftOut(String name, String folded) {
        assertThat(Names.foldCompany(name)).isEqualTo(folded);
    }

    @Test
    void aPersonsNameKeepsHyphenedWordsTogetherAndNoArticle() {
        assertThat(Names.personWords("Bashar al-Assad")).containsExactly("bashar", "assad");
        assertThat(Names.personWords("Bashar al Assad's")).containsExactly("bashar", "assad");
        assertThat(Names.personWords("Al Gore")).containsExactly("al", "gore");
        assertThat(Names.personWords("Park Geun-hye")).containsExactly("park", "geunhye");
    }

    @Test
    void anAcronymHasCapitalsAndNoSmallLetter() {
        assertThat(Names.isAcronym("U.N.")).isTrue();
        assertThat(Names.isAcronym("G20")).isFalse();
        assertThat(Names.isAcronym("OPEC+")).isTrue();
        assertThat(Names.isAcronym("Nato")).isFalse();
        assertThat(Names.isAcronym("US Navy")).isFalse();
    }
}
