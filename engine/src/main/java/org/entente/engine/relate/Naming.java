package org.entente.engine.relate;

import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** Which entity a mention names, among those that one wants told of. */
@FunctionalInterface
public interface Naming {
    /** The entity's id, or null for a mention that names none or one that is to be left out. */
    @Nullable
    Id entityOf(Id mention);
}
