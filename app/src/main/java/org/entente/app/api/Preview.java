package org.entente.app.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something in short, for people.
 *
 * @param name what it is called
 * @param description one line
 * @param id by which it is asked for
 * @param facts what is known, by labels, in their order
 */
public record Preview(String name, String description, String id, Map<String, String> facts) {
    public Preview {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
