package org.entente.codec.tables;

import java.util.List;

/** The names of the tables; never changed once released. */
public final class TableNames {
    /** {@link DocumentRow}. */
    public static final String DOCUMENTS = "documents";
    /** {@link org.entente.model.Reading}. */
    public static final String READINGS = "readings";
    /** {@link JudgedRow}: what people left of a document's reading. */
    public static final String JUDGED = "judged";
    /** {@link org.entente.model.Claim}, one a row, for a reader of the tables. */
    public static final String CLAIMS = "claims";
    /** {@link org.entente.model.Entity}. */
    public static final String ENTITIES = "entities";
    /** {@link org.entente.model.CopyCluster}. */
    public static final String COPIES = "copies";
    /** {@link org.entente.model.Gathering} of event claims. */
    public static final String EVENTS = "events";
    /** {@link org.entente.model.Gathering} of figure claims. */
    public static final String SERIES = "series";
    /** {@link org.entente.model.Gathering} of tie claims. */
    public static final String TIES = "ties";
    /** {@link org.entente.model.Verdict}. */
    public static final String VERDICTS = "verdicts";
    /** {@link org.entente.model.Origins}. */
    public static final String ORIGINS = "origins";
    /** {@link KeysRow}. */
    public static final String KEYS = "keys";
    /** {@link BlockRow}. */
    public static final String BLOCKS = "blocks";
    /** {@link org.entente.model.Judgement}, in the order in which they were made. */
    public static final String JUDGEMENTS = "judgements";
    /** {@link RefusedRow}. */
    public static final String REFUSED = "refused";

    /** The file beside the tables that holds a {@link Manifest}; a folder without it isn't finished. */
    public static final String MANIFEST = "entente.json";

    /** The folder that holds each table as gzipped JSON lines. */
    public static final String RECORDS = "records";

    /** The column of a Parquet table that holds a row's JSON. */
    public static final String RECORD = "record";

    public static final List<String> ALL = List.of(
            DOCUMENTS,
            READINGS,
            JUDGED,
            CLAIMS,
            ENTITIES,
            COPIES,
            EVENTS,
            SERIES,
            TIES,
            VERDICTS,
            ORIGINS,
            KEYS,
            BLOCKS,
            JUDGEMENTS,
            REFUSED);

    private TableNames() {}
}
