package org.entente.engine.read;

import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * A mention with its place in the syntax of its sentence.
 *
 * @param mention the mention
 * @param head index of the token that the rest of it hangs on
 */
record FoundMention(Mention mention, int head) {
    /** A pronoun that refers to nothing known names nobody, and nothing may point at it. */
    boolean namesSomebody() {
        return mention.form() != MentionForm.PRONOUN || mention.antecedent() != null;
    }
}
