package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundarySuiteTest {
    private static final double CLOSE = 1e-9;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final String TREEBANK = """
            # newdoc id = made
            # newpar
            1	Stop	stop	VERB	VB	_	0	root	_	SpaceAfter=No
            2	!	!	PUNCT	.	_	1	punct	_	_

            1	Go	go	VERB	VB	_	0	root	_	_

            # newpar
            1-2	cannot	_	_	_	_	_	_	_	_
            1	can	can	AUX	MD	_	0	root	_	_
            2	not	not	PART	RB	_	1	advmod	_	_

            """;

    /** Every run of characters is a word, every paragraph a sentence. */
    private static final SyntaxReader SPACES = new SyntaxReader() {
        @Override
        public String identity() {
            return "spaces";
        }

        @Override
        public List<Sentence> read(String text, List<Span> blocks) {
            return blocks.stream().map(block -> sentence(text, block)).toList();
        }

        private Sentence sentence(String text, Span block) {
            List<Token> tokens = new ArrayList<>();
            Matcher word = WORD.matcher(text).region(block.start(), block.end());
            while (word.find()) {
                Span span = new Span(word.start(), word.end());
                tokens.add(new Token(span, word.group(), word.group(), "X", "", Token.ROOT, "root"));
            }
            return new Sentence(block, tokens, List.of());
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aWordOrSentenceIsRightWhereBothItsEndsAre() throws IOException {
        Files.writeString(folder.resolve("made.conllu"), TREEBANK);
        BoundarySuite suite = new BoundarySuite(SPACES, Optional.empty());
        assertThat(suite.load(folder).getFirst().gold().text()).isEqualTo("Stop! Go\n\ncannot");
        Result result = Evaluation.run(suite, folder, Fold.ALL, null);
        // gold words: Stop ! Go can not; found: Stop! Go cannot
        assertThat(result.metrics().get("word_f1")).isCloseTo(2.0 / 8, within(CLOSE));
        // gold sentences: three; found: two, of which the last is right
        assertThat(result.metrics().get("sentence_f1")).isCloseTo(2.0 / 5, within(CLOSE));
    }
}
