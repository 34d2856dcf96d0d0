package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UdSuiteTest {
    private static final double CLOSE = 1e-9;

    private static final String TREEBANK = """
            # newdoc id = made
            1	Ships	ship	NOUN	NNS	_	2	nsubj	_	_
            2	sail	sail	VERB	VBP	_	0	root	_	_
            3	at	at	ADP	IN	_	4	case	_	_
            4	dawn	dawn	NOUN	NN	_	2	obl:tmod	_	_
            5	.	.	PUNCT	.	_	2	punct	_	_

            """;

    /** Takes every word for a noun under the word before it, with the relation obl. */
    private static final PretokenizedReader CHAIN = words -> {
        List<Token> tokens = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            tokens.add(token(words.get(index), index - 1, index == 0 ? "root" : "obl:agent"));
        }
        return tokens;
    };

    private static final PretokenizedReader UNPARSED =
            words -> words.stream().map(word -> token(word, Token.ROOT, "dep")).toList();

    /** A peer that reads given words only. */
    private record Words(String name, PretokenizedReader words) implements Peer {
        @Override
        public SyntaxReader reader() {
            throw new UnsupportedOperationException("a suite of given words reads no text");
        }

        @Override
        public ToLongFunction<List<String>> pipeline(int threads) {
            throw new UnsupportedOperationException("a suite of given words reads no text");
        }
    }

    @TempDir
    private Path folder;

    private static Token token(String word, int head, String relation) {
        return new Token(new Span(0, word.length()), word, word, "NOUN", "", head, relation);
    }

    private Result run() throws IOException {
        Files.writeString(folder.resolve("made.conllu"), TREEBANK);
        return Evaluation.run(new UdSuite(CHAIN, Optional.of(new Words("unparsed", UNPARSED))), folder, Fold.ALL, null);
    }

    @Test
    void scoresEveryWordPunctuationToo() throws IOException {
        Result result = run();
        assertThat(result.cases()).isOne();
        // nouns: 2 of 5; heads: none of "Ships" (gold sail), sail (gold root), at (gold dawn); dawn's
        // head is "at" in the chain (gold sail); the full stop's is dawn (gold sail)
        assertThat(result.metrics().get("upos")).isCloseTo(0.4, within(CLOSE));
        assertThat(result.metrics().get("uas")).isZero();
    }

    @Test
    void comparesRelationsWithoutSubtypes() throws IOException {
        String treebank = """
                1	Sail	sail	VERB	VB	_	0	root	_	_
                2	tomorrow	tomorrow	NOUN	NN	_	1	obl:tmod	_	_
                3	early	early	ADV	RB	_	1	advmod	_	_

                """;
        Files.writeString(folder.resolve("other.conllu"), treebank);
        Result result = Evaluation.run(
                new UdSuite(CHAIN, Optional.of(new Words("unparsed", UNPARSED))), folder, Fold.ALL, null);
        assertThat(result.metrics().get("uas")).isCloseTo(2.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("las")).isCloseTo(2.0 / 3, within(CLOSE));
    }

    @Test
    void aSentenceThatWasNotParsedIsWrongThroughout() throws IOException {
        Result result = run();
        assertThat(result.baseline()).isEqualTo("unparsed");
        assertThat(result.baselines().get("uas")).isZero();
        assertThat(result.baselines().get("las")).isZero();
        assertThat(result.baselines().get("upos")).isCloseTo(0.4, within(CLOSE));
    }

    @Test
    void tellsTheTreebanksCommitByItsFolder() {
        assertThat(Suites.commit("ud", Path.of("somewhere", "ewt"))).isEqualTo("15d613d8");
        assertThat(Suites.commit("ud", Path.of("gum", "dev"))).isEqualTo("72ce5ac1");
        assertThat(Suites.commit("ud", Path.of("another"))).isEqualTo("unrecorded");
    }
}
