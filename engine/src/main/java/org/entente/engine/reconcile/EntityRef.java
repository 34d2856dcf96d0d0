package org.entente.engine.reconcile;

import org.entente.model.EntityKind;
import org.entente.model.Id;

/**
 * The entity that a mention names, as far as comparing claims needs it.
 *
 * @param id the entity's id
 * @param name the entity's name
 * @param kind what it is
 */
public record EntityRef(Id id, String name, EntityKind kind) {}
