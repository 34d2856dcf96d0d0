package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.entente.evaluation.ConllU.Stretch;
import org.entente.evaluation.ConllU.Word;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConllUTest {
    @TempDir
    private Path folder;

    /** Writes lines of words with tabs for their spaces; remarks stay as they are. */
    private Path file(String text) throws IOException {
        String lines = text.lines()
                .map(line -> line.startsWith("#") ? line : line.replace(' ', '\t'))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("made.conllu"), lines + "\n");
    }

    @Test
    void readsWordsHeadsAndRelationsWithoutSubtypes() throws IOException {
        Path file = file("""
                1 Ships ship NOUN NNS _ 2 nsubj:pass _ _
                2 sailed sail VERB VBD _ 0 root _ _
                """);
        assertThat(ConllU.read(file).getFirst().sentences().getFirst())
                .containsExactly(new Word("Ships", "NOUN", 1, "nsubj"), new Word("sailed", "VERB", -1, "root"));
    }

    @Test
    void multiwordTokensAndEmptyNodesAreNotSyntacticWords() throws IOException {
        Path file = file("""
                1-2 cannot _ _ _ _ _ _ _ _
                1 can can AUX MD _ 0 root _ _
                2 not not PART RB _ 1 advmod _ _
                2.1 go go VERB VB _ _ _ 1:dep _
                """);
        assertThat(ConllU.read(file).getFirst().sentences().getFirst())
                .extracting(Word::form)
                .containsExactly("can", "not");
    }

    @Test
    void documentsGatherTheirSentences() throws IOException {
        Path file = file("""
                # newdoc id = harbour
                # sent_id = harbour-1
                1 Yes yes INTJ UH _ 0 root _ _

                # sent_id = harbour-2
                1 No no INTJ UH _ 0 root _ _

                # newdoc id = quay
                1 So so ADV RB _ 0 root _ _
                """);
        assertThat(ConllU.read(file)).extracting(Stretch::id).containsExactly("harbour", "quay");
        assertThat(ConllU.read(file).getFirst().sentences()).hasSize(2);
        assertThat(ConllU.read(file)).extracting(Stretch::line).containsExactly(1, 8);
    }

    @Test
    void withoutDocumentsASentencesOwnIdCountsAndElseItsIndex() throws IOException {
        Path file = Files.writeString(
                folder.resolve("made.conllu"),
                "# sent_id = s-one\n" + word("Yes") + "\n" + word("No") + "\n# sent_id = s-three\n" + word("So"));
        assertThat(ConllU.read(file)).extracting(Stretch::id).containsExactly("s-one", "1", "s-three");
    }

    private static String word(String form) {
        return "1\t" + form + "\t_\tX\t_\t_\t0\troot\t_\t_\n";
    }

    @Test
    void aLineOfTooFewColumnsIsRefusedWithItsFileAndLine() throws IOException {
        Path file = file("""
                # a remark
                1 Yes yes
                """);
        assertThatThrownBy(() -> ConllU.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("EVALUATE-MALFORMED")
                .hasMessageContaining("made.conllu, line 2")
                .hasMessageContaining("3 columns");
    }

    @Test
    void aHeadOutsideItsSentenceIsRefused() throws IOException {
        Path file = file("1 Yes yes INTJ UH _ 4 root _ _\n");
        assertThatThrownBy(() -> ConllU.read(file)).hasMessageContaining("a head lies outside the sentence");
    }

    @Test
    void aHeadThatIsNoNumberIsRefused() throws IOException {
        Path file = file("1 Yes yes INTJ UH _ x root _ _\n");
        assertThatThrownBy(() -> ConllU.read(file)).hasMessageContaining("\"x\" is not the number of a word");
    }
}
