package org.almoner.engine.lake;

import com.sun.management.OperatingSystemMXBean;
import io.delta.sql.DeltaSparkSessionExtension;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Times commits of three kinds through three writers, taking turns, in processor time. */
public final class Commits {
  private static final int WARM_UP = 5;
  private static final int COMMITS = 35;
  static final int ROWS = 1_000;
  private static final double MILLIS = 1e6;

  /** What a commit does. */
  enum Kind {
    APPEND,
    PARTITION,
    WHOLE
  }

  /** A way to write a table: {@code day} is the partition that is written or replaced. */
  interface Writer {
    void commit(Kind kind, Dataset<Row> rows, String day, int number) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = session(arguments[0])) {
      Map<String, Map<Kind, double[]>> times = new LinkedHashMap<>();
      for (String name : List.of("Delta Spark", "Delta Kernel", "Almoner")) {
        times.put(name, new LinkedHashMap<>());
      }
      for (Kind kind : Kind.values()) {
        System.err.println(kind);
        String folder = arguments[0] + "/" + kind.name().toLowerCase(Locale.ROOT);
        Map<String, Writer> writers = new LinkedHashMap<>();
        writers.put("Delta Spark", new SparkWriter(folder + "-spark"));
        writers.put("Delta Kernel", new KernelWriter(folder + "-kernel"));
        writers.put("Almoner", new OwnWriter(folder + "-own"));
        writers.keySet().forEach(name -> times.get(name).put(kind, new double[COMMITS]));
        for (int i = -WARM_UP; i < COMMITS; i++) {
          for (Map.Entry<String, Writer> writer : writers.entrySet()) {
            double took = timed(spark, writer.getValue(), kind, i + WARM_UP);
            if (i >= 0) {
              times.get(writer.getKey()).get(kind)[i] = took;
            }
          }
        }
      }
      print(times);
    }
  }

  /** Of all threads of this process, in nanoseconds: other work on the machine does not count. */
  private static long busy() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double timed(SparkSession spark, Writer writer, Kind kind, int number)
      throws Exception {
    // A partition is replaced every other time, as a night that is run again does.
    String day = "2026-01-%02d".formatted(1 + number / 2 % 28);
    Dataset<Row> rows =
        spark
            .range(0, ROWS, 1, 1)
            .select(
                functions.col("id"),
                functions.concat(functions.lit("text "), functions.col("id")).as("text"),
                functions.lit(number).as("number"),
                functions.lit(day).as("day"));
    long start = busy();
    writer.commit(kind, rows, day, number);
    return (busy() - start) / MILLIS;
  }

  private static void print(Map<String, Map<Kind, double[]>> times) {
    System.out.println("| commit | writer | median ms of processor | 35 commits, s | to ours |");
    System.out.println("|---|---|---|---|---|");
    for (Kind kind : Kind.values()) {
      double own = Arrays.stream(times.get("Almoner").get(kind)).sum();
      times.forEach(
          (name, byKind) -> {
            double[] all = byKind.get(kind).clone();
            double sum = Arrays.stream(all).sum();
            Arrays.sort(all);
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.1f | %.2f |%n",
                kind.name().toLowerCase(Locale.ROOT),
                name,
                all[COMMITS / 2],
                sum / 1000,
                sum / own);
          });
    }
  }

  private static SparkSession session(String work) {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.warehouse.dir", work + "/warehouse")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .withExtensions(new DeltaSparkSessionExtension())
        .getOrCreate();
  }

  private Commits() {}
}
