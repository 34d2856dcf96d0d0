package org.entente.spark;

import java.util.function.Supplier;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/** Names what Spark's own pages show: each stage by what it does for a case, not by a line of code. */
final class Stages {
    static final String PREFIX = "entente: ";

    private Stages() {}

    /** Makes and runs something under a name. */
    static <T> T named(JavaSparkContext spark, String name, Supplier<T> work) {
        spark.setCallSite(PREFIX + name);
        try {
            return work.get();
        } finally {
            spark.clearCallSite();
        }
    }

    /** Works records out under a name and keeps them on the executors' disks, since several things rest on them. */
    static <T> JavaRDD<T> kept(JavaSparkContext spark, String name, Supplier<JavaRDD<T>> work) {
        return named(spark, name, () -> {
            JavaRDD<T> records = work.get().persist(StorageLevel.DISK_ONLY());
            records.count();
            return records;
        });
    }

    /** The same for records under a key. */
    static <K, V> JavaPairRDD<K, V> keptPairs(JavaSparkContext spark, String name, Supplier<JavaPairRDD<K, V>> work) {
        return named(spark, name, () -> {
            JavaPairRDD<K, V> records = work.get().persist(StorageLevel.DISK_ONLY());
            records.count();
            return records;
        });
    }
}
