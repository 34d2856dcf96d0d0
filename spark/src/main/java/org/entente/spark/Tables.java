package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.codec.tables.Digest;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.TableNames;
import org.jspecify.annotations.Nullable;

/** Writes tables: Parquet to ask questions of, and beside it the records that a case takes in. */
final class Tables {
    private final SparkSession session;
    private final JavaSparkContext spark;
    private final String folder;
    private final List<Manifest.Table> written = new ArrayList<>();

    Tables(SparkSession session, JavaSparkContext spark, String folder) {
        this.session = session;
        this.spark = spark;
        this.folder = folder;
    }

    /** The tables as written so far, in the order of their names' list. */
    List<Manifest.Table> written() {
        return TableNames.ALL.stream()
                .flatMap(name -> written.stream().filter(table -> table.name().equals(name)))
                .toList();
    }

    /** The values of a row's columns, those of the schema in that order, but for its record. */
    interface Values extends Serializable {
        List<@Nullable Object> of(String record);
    }

    /**
     * Writes records for a case, as gzipped JSON lines.
     *
     * @param records in JSON
     */
    void write(String table, JavaRDD<String> records) {
        Stages.named(spark, "write the records of " + table, () -> {
            Digest digest = records.aggregate(Digest.NONE, Digest::and, Digest::with);
            records.saveAsTextFile(folder + "/" + TableNames.RECORDS + "/" + table, GzipCodec.class);
            return written.add(new Manifest.Table(table, digest.rows(), digest.id()));
        });
    }

    /**
     * Writes a Parquet table for whoever asks questions, each row with its record, and the records for a case.
     *
     * @param names of the columns before the record, all of them words; rows are sorted by them
     * @param values of these columns
     */
    void write(String table, JavaRDD<String> records, List<String> names, Values values) {
        write(table, records);
        query(table, records, with(names, TableNames.RECORD), record -> {
            List<@Nullable Object> all = new ArrayList<>(values.of(record));
            all.add(record);
            return all;
        });
    }

    /** Writes a Parquet table alone. */
    void query(String table, JavaRDD<String> records, List<String> names, Values values) {
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.StringType);
        }
        StructType of = schema;
        Stages.named(spark, "write " + table, () -> {
            JavaRDD<Row> rows =
                    records.map(record -> RowFactory.create(values.of(record).toArray()));
            session.createDataFrame(rows, of)
                    .sortWithinPartitions(names.getFirst())
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .option("compression", "gzip")
                    .parquet(folder + "/" + table);
            return true;
        });
    }

    private static List<String> with(List<String> names, String last) {
        List<String> all = new ArrayList<>(names);
        all.add(last);
        return List.copyOf(all);
    }
}
