package org.entente.evaluation;

import java.util.List;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/** Reads the mentions of a text that is a document of its own. Thread-safe. */
@FunctionalInterface
interface NameReader {
    /** The mentions in the order of the text. */
    List<Named> read(String text);

    /** A mention: its words' span in the text, what it names and how. */
    record Named(Span span, EntityKind kind, MentionForm form) {}
}
