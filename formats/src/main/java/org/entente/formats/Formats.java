package org.entente.formats;

import java.util.List;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Limits;

/** The formats that Entente reads. A new one is added to this list. */
public final class Formats {
    private Formats() {}

    /** Every format, in the order in which they are asked. */
    public static List<Format> all() {
        return List.of(
                new Pdf(), new Docx(), new Odt(), new Epub(), new Rtf(), new Markdown(), new Html(), new PlainText());
    }

    /** The ingest stage with every format and the standard limits. */
    public static Ingest ingest() {
        return new Ingest(all(), Limits.STANDARD);
    }
}
