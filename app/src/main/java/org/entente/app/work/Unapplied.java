package org.entente.app.work;

import org.entente.model.Id;

/**
 * A decision that holds and finds nothing to apply to in the present reading.
 *
 * @param judgement its id
 * @param reason one plain sentence for a person
 */
public record Unapplied(Id judgement, String reason) {}
