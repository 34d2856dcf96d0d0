package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.app.export.Json;
import org.entente.model.UserError;

/** A user's error for machines. */
final class Faults {
    private Faults() {}

    static ObjectNode json(UserError error) {
        return Json.object()
                .put("code", error.code())
                .put("where", error.where())
                .put("what", error.what())
                .put("todo", error.todo());
    }
}
