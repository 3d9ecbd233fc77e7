package org.almoner.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** How Spark sessions are set up. Under spark-submit the cluster's master and memory stay. */
public final class Sessions {

  /** What spills there are patients' rows. */
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Which of two ways of working suits the amount of data. */
  public enum Profile {
    /** Planning and compiling cost more than the rows: as little of both as can be. */
    SMALL,
    /** The rows cost most: compiled plans, adaptive joins, many partitions. */
    LARGE
  }

  /** As {@link #open}, for one piece of work: closing it stops only what was opened for it. */
  public static OpenSession borrow(Profile profile, Map<String, String> overrides) {
    boolean running = SparkSession.getDefaultSession().exists(s -> !s.sparkContext().isStopped());
    return new OpenSession(open(profile, overrides), !running);
  }

  /**
   * @param overrides settings that win over the profile's
   */
  public static SparkSession open(Profile profile, Map<String, String> overrides) {
    Map<String, String> settings = new LinkedHashMap<>(common());
    settings.putAll(profile == Profile.SMALL ? small() : large());
    settings.putAll(overrides);
    SparkConf given = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder().appName("almoner");
    settings.forEach(
        (name, value) -> {
          if (!given.contains(name) || overrides.containsKey(name)) {
            builder.config(name, value);
          }
        });
    if (!given.contains("spark.master") && !overrides.containsKey("spark.master")) {
      builder.master("local[*]");
    }
    return builder.getOrCreate();
  }

  /**
   * A session beside the given one for rows so many that they cost more than compiling the plan;
   * the given one where it compiles all of them.
   */
  public static SparkSession compiling(SparkSession spark) {
    if (!spark.conf().get("spark.sql.codegen.wholeStage").equals("false")) {
      return spark;
    }
    SparkSession compiling = spark.newSession();
    compiling.conf().set("spark.sql.codegen.wholeStage", "true");
    compiling.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
    compiling.conf().set("spark.sql.shuffle.partitions", Integer.toString(cores()));
    return compiling;
  }

  /** A Hadoop configuration for work before, or without, a session. */
  public static Configuration hadoop(Map<String, String> overrides) {
    Configuration hadoop = LocalFiles.use(new Configuration());
    for (scala.Tuple2<String, String> setting : new SparkConf().getAllWithPrefix("spark.hadoop.")) {
      hadoop.set(setting._1(), setting._2());
    }
    overrides.forEach(
        (name, value) -> {
          if (name.startsWith("spark.hadoop.")) {
            hadoop.set(name.substring("spark.hadoop.".length()), value);
          }
        });
    return hadoop;
  }

  private static Map<String, String> common() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.warehouse.dir", scratch().resolve("warehouse").toString());
    settings.put("spark.local.dir", scratch().resolve("local").toString());
    settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    settings.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    settings.put("spark.hadoop." + FileModes.UMASK, FileModes.umask(FileModes.DEFAULT));
    settings.put("spark.hadoop.fs.file.impl", LocalFiles.Local.class.getName());
    settings.put(
        "spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFiles.Context.class.getName());
    // The log names the live files: listing them must not become a job of its own.
    settings.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
    settings.put("spark.sql.sources.useV1SourceList", "avro,csv,json,orc,parquet,text");
    settings.put("spark.sql.runSQLOnFiles", "false");
    // Every execution announces its plan to listeners; the short form is a tenth of the planning.
    settings.put("spark.sql.ui.explainMode", "simple");
    // Folding case with the full tables of ICU would load two seconds' worth of tables first.
    settings.put("spark.sql.icu.caseMappings.enabled", "false");
    if (!new SparkConf().contains("spark.master")) {
      // A task that finds no memory fails, and its job says so: it does not end the process.
      settings.put("spark.executor.killOnFatalError.depth", "0");
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
    }
    return settings;
  }

  private static Map<String, String> small() {
    return Map.of(
        "spark.sql.shuffle.partitions", "1",
        "spark.default.parallelism", "1",
        "spark.sql.leafNodeDefaultParallelism", "1",
        "spark.sql.adaptive.enabled", "false",
        // Conditions inferred from others save reading; with few rows they only cost planning.
        "spark.sql.constraintPropagation.enabled", "false",
        "spark.sql.codegen.wholeStage", "false",
        "spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }

  private static Map<String, String> large() {
    return Map.of(
        "spark.sql.shuffle.partitions",
        Integer.toString(Math.max(8, 4 * cores())),
        "spark.sql.adaptive.enabled",
        "true");
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** One folder per process, under the temporary directory that the launcher clears. */
  private static Path scratch() {
    try {
      Path scratch =
          Path.of(System.getProperty("java.io.tmpdir"), "almoner-" + ProcessHandle.current().pid());
      return Files.createDirectories(scratch, OWN);
    } catch (IOException e) {
      throw new StorageException("Cannot create a scratch folder; is there space left?", e);
    }
  }

  private Sessions() {}
}
