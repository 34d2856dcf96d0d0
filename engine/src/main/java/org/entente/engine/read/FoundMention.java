package org.entente.engine.read;

import org.entente.model.Mention;

/**
 * A mention with its place in the syntax of its sentence.
 *
 * @param mention the mention
 * @param head index of the token that the rest of it hangs on
 */
record FoundMention(Mention mention, int head) {}
