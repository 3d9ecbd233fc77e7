package org.almoner.engine.lake;

import com.sun.management.OperatingSystemMXBean;
import io.delta.sql.DeltaSparkSessionExtension;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
  private static final int SHOWN_EVERY = 5;
  private static final String OURS = "Almoner";
  static final int ROWS = 1_000;
  private static final double MILLIS = 1e6;

  /** What a commit does. */
  enum Kind {
    APPEND,
    PARTITION,
    WHOLE;

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A way to write a table: {@code day} is the partition that is written or replaced. */
  interface Writer {
    void commit(Kind kind, Dataset<Row> rows, String day, int number) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = session(arguments[0])) {
      Map<Kind, Map<String, Writer>> writers = new LinkedHashMap<>();
      Map<String, List<Double>> times = new LinkedHashMap<>();
      for (Kind kind : Kind.values()) {
        writers.put(kind, writers(arguments[0] + "/" + kind.title()));
      }
      for (int i = 0; i < WARM_UP + COMMITS; i++) {
        for (Kind kind : Kind.values()) {
          for (Map.Entry<String, Writer> writer : writers.get(kind).entrySet()) {
            double took = timed(spark, writer.getValue(), kind, i);
            if (i >= WARM_UP) {
              times
                  .computeIfAbsent(kind.title() + " | " + writer.getKey(), any -> new ArrayList<>())
                  .add(took);
            }
          }
        }
        if (i >= WARM_UP && (i - WARM_UP) % SHOWN_EVERY == SHOWN_EVERY - 1) {
          print(times);
        }
      }
    }
  }

  private static Map<String, Writer> writers(String folder) {
    Map<String, Writer> writers = new LinkedHashMap<>();
    writers.put(OURS, new OwnWriter(folder + "-own"));
    writers.put("Delta Kernel", new KernelWriter(folder + "-kernel"));
    writers.put("Delta Spark", new SparkWriter(folder + "-spark"));
    return writers;
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

  private static void print(Map<String, List<Double>> times) {
    System.out.println("| commit | writer | commits | median, ms | sum, s | to ours |");
    System.out.println("|---|---|---|---|---|---|");
    times.forEach(
        (name, all) -> {
          String kind = name.substring(0, name.indexOf(" | "));
          List<Double> sorted = all.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %.0f | %.1f | %.2f |%n",
              name,
              all.size(),
              sorted.get(sorted.size() / 2),
              sum(all) / 1000,
              sum(all) / sum(times.get(kind + " | " + OURS)));
        });
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
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
