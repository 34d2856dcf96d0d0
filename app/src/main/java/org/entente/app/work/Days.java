package org.entente.app.work;

import java.time.LocalDate;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** The days on which documents were published. */
final class Days {
    private Days() {}

    /** As the case knows it, or null. */
    static @Nullable LocalDate of(CaseFile file, Id document) {
        return file.evidence().summary(document).map(Days::of).orElse(null);
    }

    static @Nullable LocalDate of(DocumentSummary document) {
        return document.published() == null ? null : document.published().date();
    }
}
