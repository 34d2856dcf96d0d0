package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.junit.jupiter.api.Test;

/**
 * Each entry of the lexicon of predicates holds for its example, parsed, and not for its counter-example; one that
 * tells nothing leaves an event to the example, which has its verb with something else.
 */
final class PredicateExamplesTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    @Test
    void everyPredicateIsReadInItsExampleAlone() {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Table.of(Reader.class, "predicates.tsv").rows()) {
            String type = Table.cell(row, "type");
            String example = Table.cell(row, "example");
            String counter = Table.cell(row, "counter");
            boolean nothing = type.equals("-");
            List<String> held = types(example);
            if (nothing ? held.isEmpty() : !held.contains(type)) {
                missed.add(Table.cell(row, "lemma") + " " + type + ": " + example);
            }
            List<String> told = types(counter);
            if (nothing ? !told.isEmpty() : told.contains(type)) {
                wrong.add(Table.cell(row, "lemma") + " " + type + ": " + counter);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
    }

    /** The types of the events and ties that are read of a sentence. */
    private List<String> types(String text) {
        return reader.read(OneParagraph.of(text), null).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE)
                .map(claim -> claim.type().code())
                .toList();
    }
}
