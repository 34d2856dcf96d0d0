package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * Who is quoted or cited for a claim.
 *
 * @param sourceClass what sort of source
 * @param name the words that name it, white space folded, or null where nobody is named
 * @param mention the mention it is, or null
 */
public record Source(
        SourceClass sourceClass,
        @Nullable String name,
        @Nullable Id mention) {}
