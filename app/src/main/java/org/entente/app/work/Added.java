package org.entente.app.work;

import org.entente.model.Id;

/**
 * An input that is in the case.
 *
 * @param address as the user gave it
 * @param document its document's id
 * @param known whether the same bytes were in the case before; then only how it came in was noted
 */
public record Added(String address, Id document, boolean known) {}
