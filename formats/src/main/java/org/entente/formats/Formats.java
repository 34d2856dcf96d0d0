package org.entente.formats;

import java.util.List;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Limits;

/** The formats and containers that Entente reads. A new one is added to these lists. */
public final class Formats {
    private Formats() {}

    /** Every format, in the order in which they are asked. */
    public static List<Format> all() {
        return List.of(
                new Pdf(),
                new Docx(),
                new Odt(),
                new Epub(),
                new Rtf(),
                new Mhtml(),
                new Mail(),
                new JsonRecord(),
                new Markdown(),
                new Html(),
                new PlainText());
    }

    /** Everything that documents lie in, in the order in which they are asked. */
    public static List<Container> containers() {
        return List.of(
                new Gzip(),
                new Zip(),
                new Tar(),
                new Warc(),
                new Mbox(),
                new JsonLines(),
                new MhtmlParts(),
                new MailAttachments());
    }

    /** The ingest stage with every format, every container and the standard limits. */
    public static Ingest ingest() {
        return new Ingest(all(), containers(), Limits.STANDARD);
    }
}
