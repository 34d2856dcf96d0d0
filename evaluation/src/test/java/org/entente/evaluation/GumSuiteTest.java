package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.evaluation.NameReader.Named;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GumSuiteTest {
    private static final double CLOSE = 1e-9;

    /** The old pilot / saw it. She / left the / pilot's boat. */
    private static final String DOCUMENT = """
            # newdoc id = GUM_made_pilot
            # newpar
            1	The	the	DET	DT	_	3	det	_	Entity=(1-person-new-x-cf1-3-coref
            2	old	old	ADJ	JJ	_	3	amod	_	_
            3	pilot	pilot	NOUN	NN	_	4	nsubj	_	Entity=1)
            4	saw	see	VERB	VBD	_	0	root	_	_
            5	it	it	PRON	PRP	_	4	obj	_	Entity=(2-object-new-x-cf2-1-ana)|SpaceAfter=No
            6	.	.	PUNCT	.	_	4	punct	_	_

            1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-x-cf1-1-ana)
            2	left	leave	VERB	VBD	_	0	root	_	_
            3	the	the	DET	DT	_	4	det	_	Entity=(2-object-giv-x-cf2-4-coref(1-person-giv-x-cf1-2-coref
            4-5	pilot's	_	_	_	_	_	_	_	_
            4	pilot	pilot	NOUN	NN	_	6	nmod:poss	_	_
            5	's	's	PART	POS	_	4	case	_	Entity=1)
            6	boat	boat	NOUN	NN	_	2	obj	_	Entity=2)|SpaceAfter=No
            7	.	.	PUNCT	.	_	2	punct	_	_

            """;

    private static final String TEXT = "The old pilot saw it. She left the pilot's boat.";

    @TempDir
    private Path folder;

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private Result run(List<Named> names, List<List<Span>> chains) throws IOException {
        Files.writeString(folder.resolve("made.conllu"), DOCUMENT);
        return Evaluation.run(
                new GumSuite(
                        text -> {
                            assertThat(text).isEqualTo(TEXT);
                            return names;
                        },
                        text -> chains,
                        Optional.empty()),
                folder,
                Fold.ALL,
                null);
    }

    @Test
    void mentionsAreKnownByTheirHeadsAndOtherTypesAreLeftOutOfActors() throws IOException {
        Result result = run(
                List.of(),
                List.of(
                        List.of(span("pilot"), span("She"), span("the pilot")),
                        List.of(span("it"), span("the pilot's boat"))));
        assertThat(result.metrics().get("coref_conll_f1")).isCloseTo(1, within(CLOSE));
        assertThat(result.metrics().get("actor_coref_conll_f1")).isCloseTo(1, within(CLOSE));
        Result actors = run(List.of(), List.of(List.of(span("pilot"), span("She"), span("the pilot"))));
        assertThat(actors.metrics().get("actor_coref_conll_f1")).isCloseTo(1, within(CLOSE));
        assertThat(actors.metrics().get("coref_conll_f1")).isLessThan(1);
    }

    @Test
    void typedSpansCountWholeAndByTheirHeads() throws IOException {
        Result result = run(
                List.of(
                        new Named(span("old pilot"), EntityKind.PERSON, MentionForm.NOMINAL, false),
                        new Named(span("She"), EntityKind.PERSON, MentionForm.PRONOUN, false)),
                List.of());
        // five gold mentions, two of ours: one right as a whole, both by their heads
        assertThat(result.metrics().get("span_f1")).isCloseTo(2.0 / 7, within(CLOSE));
        assertThat(result.metrics().get("head_f1")).isCloseTo(4.0 / 7, within(CLOSE));
        assertThat(result.metrics().get("actor_head_f1")).isCloseTo(4.0 / 5, within(CLOSE));
    }

    @Test
    void aMentionThatEndsBeforeItBeginsIsRefused() throws IOException {
        Files.writeString(folder.resolve("made.conllu"), DOCUMENT.replace("Entity=(1-person-new-x-cf1-3-coref", "_"));
        assertThatThrownBy(() -> Evaluation.run(
                        new GumSuite(text -> List.of(), text -> List.of(), Optional.empty()), folder, Fold.ALL, null))
                .hasMessageContaining("ends before it begins");
    }
}
