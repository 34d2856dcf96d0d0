package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {
    @TempDir
    private Path folder;

    private void sentences(int count) throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int index = 0; index < count; index++) {
            text.append(index == 0 ? "" : ",\n").append("{\"text\": \"A calm sea.\", \"quantities\": []}");
        }
        Files.writeString(folder.resolve("age-model.json"), text.append("]"));
    }

    private static NewsQuantSuite finding() {
        return new NewsQuantSuite(text -> List.of());
    }

    @Test
    void theFoldsPartTheCases() throws IOException {
        sentences(24);
        // of the indices 0 to 23 those of 11, 13, 14 and 20 hash to a multiple of five
        assertThat(Evaluation.run(finding(), folder, Fold.SEALED, null).cases()).isEqualTo(4);
        assertThat(Evaluation.run(finding(), folder, Fold.OPEN, null).cases()).isEqualTo(20);
        assertThat(Evaluation.run(finding(), folder, Fold.ALL, null).cases()).isEqualTo(24);
    }

    @Test
    void theSameRunGivesTheSameJson() throws IOException {
        sentences(5);
        String once = Evaluation.run(finding(), folder, Fold.ALL, null).toJson().toString();
        assertThat(Evaluation.run(finding(), folder, Fold.ALL, null).toJson().toString())
                .isEqualTo(once);
    }

    @Test
    void predictionsThatCannotBeWrittenAreRefused() throws IOException {
        sentences(1);
        Path nowhere = folder.resolve("no-such-folder").resolve("predicted.jsonl");
        assertThatThrownBy(() -> Evaluation.run(finding(), folder, Fold.ALL, nowhere))
                .hasMessageContaining("EVALUATE-UNWRITABLE")
                .hasMessageContaining("predicted.jsonl");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("made.conllu"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        assertThatThrownBy(() -> ConllU.read(folder.resolve("made.conllu")))
                .hasMessageContaining("EVALUATE-UNREADABLE")
                .hasMessageContaining("is not UTF-8");
    }
}
