package org.entente.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each entry of a lexicon carries an example that holds and one that must not. */
final class LexiconsTest {
    private static final String LEXICONS = "(?:engine|formats|onnx)/src/main/resources/org/entente/.*\\.tsv";

    /** Tables of facts rather than rules, with the reason why an example would say nothing. */
    private static final Map<String, String> WAIVED = Map.of(
            "magic.tsv", "the first bytes of file formats: the bytes are the example",
            "languages.tsv", "function words by language: the words are the example",
            "irregular.tsv", "forms of irregular words: the forms are the example",
            "states.tsv", "names of states: the names are the example",
            "territories.tsv", "names of lands: the names are the example",
            "gazetteer.tsv", "where places lie: their coordinates are the example",
            "towns.tsv", "where towns lie, as others list them: not written by hand",
            "given-names.tsv", "given names: the names are the example",
            "heads.tsv", "who held which office when: the days are the example");

    @Test
    void everyEntryHasAnExampleThatHoldsAndOneThatMustNot() {
        List<String> without = new ArrayList<>();
        List<Path> lexicons = Tree.files(LEXICONS);
        for (Path lexicon : lexicons) {
            if (!WAIVED.containsKey(lexicon.getFileName().toString())) {
                check(lexicon, without);
            }
        }
        assertThat(lexicons).isNotEmpty();
        assertThat(without).isEmpty();
    }

    @Test
    void nothingIsWaivedThatIsNotThere() {
        List<String> names = Tree.files(LEXICONS).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).containsAll(WAIVED.keySet());
    }

    /** Examples are the last two columns, and the comment above the entries says so. */
    private static void check(Path lexicon, List<String> without) {
        String text = Tree.text(lexicon);
        if (text.lines().noneMatch(line -> line.contains("holds") || line.endsWith("\texample\tcounter"))) {
            without.add(lexicon + " does not say which column holds the example");
        }
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> {
                    String[] columns = line.split("\t", -1);
                    return columns.length < 3
                            || columns[columns.length - 1].isBlank()
                            || columns[columns.length - 2].isBlank()
                            || columns[columns.length - 1].equals(columns[columns.length - 2]);
                })
                .forEach(line -> without.add(lexicon + ": " + line));
    }
}
