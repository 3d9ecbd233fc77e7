package org.almoner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.publish.LakeAudit;
import org.almoner.engine.publish.LakeAudit.Finding;
import org.almoner.engine.publish.LakeAudit.Result;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = "Checks the machine, the configuration, the pipelines and the lake.",
    footer = {"", "Examples:", "  almoner doctor", "  almoner doctor --lake s3a://bucket/lake"})
final class DoctorCommand implements Callable<Integer> {
  private static final long MIB = 1 << 20;
  private static final long WANTED_HEAP = 900 * MIB;
  private static final long WANTED_DISK = 2048 * MIB;

  private final List<List<String>> findings = new ArrayList<>();
  private boolean ill;

  @Mixin private LakeOptions options;
  @Mixin private PrintOptions output;

  /** A check that gives what it found, or throws with what is wrong. */
  private interface Check {
    String run() throws IOException;
  }

  @Override
  public Integer call() {
    check("Java", DoctorCommand::java);
    check("memory", DoctorCommand::memory);
    check("scratch space", DoctorCommand::scratch);
    check(
        "settings",
        () -> options.settings().zone() + ", profile " + options.settings().spark().profile());
    for (String name : options.pipelineNames()) {
      check("pipeline " + name, () -> options.pipeline(name).jobs().size() + " jobs");
    }
    check("lake", this::lake);
    check("tables", this::tables);
    check("Spark", this::spark);
    output.print(new Rows(List.of("check", "result", "found"), findings));
    return ill ? ExitCode.USAGE.number() : 0;
  }

  private void check(String name, Check check) {
    try {
      findings.add(List.of(name, "ok", check.run()));
    } catch (Exception e) {
      ill = true;
      findings.add(List.of(name, "WRONG", String.valueOf(e.getMessage())));
    }
  }

  private static String java() {
    int version = Runtime.version().feature();
    if (version < 17) {
      throw new IllegalStateException("Java " + version + "; install 17 or later");
    }
    return "Java "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores";
  }

  private static String memory() {
    long heap = Runtime.getRuntime().maxMemory();
    if (heap < WANTED_HEAP) {
      throw new IllegalStateException(heap / MIB + " MiB of heap; set ALMONER_MEMORY=2g or more");
    }
    return heap / MIB + " MiB of heap";
  }

  private static String scratch() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < WANTED_DISK) {
      throw new IllegalStateException(
          free / MIB + " MiB free in " + folder + "; free some or set TMPDIR elsewhere");
    }
    return free / MIB + " MiB free";
  }

  private String lake() throws IOException {
    Lake lake = options.lake();
    FileSystem files = lake.fileSystem();
    org.apache.hadoop.fs.Path probe = new org.apache.hadoop.fs.Path(lake.root(), "_doctor");
    files.create(probe, true).close();
    files.delete(probe, false);
    long there = options.catalog().tables().stream().filter(lake::has).count();
    return "%s is writable, %d of %d tables have a version"
        .formatted(lake.root(), there, options.catalog().tables().size());
  }

  private String tables() {
    LakeAudit audit = new LakeAudit(options.lake());
    List<Finding> findings =
        options.catalog().tables().stream().flatMap(table -> audit.files(table).stream()).toList();
    List<String> damaged =
        findings.stream()
            .filter(finding -> finding.result() == Result.DAMAGED)
            .map(finding -> finding.table().fullName() + ": " + finding.found())
            .toList();
    if (!damaged.isEmpty()) {
      throw new IllegalStateException(String.join("; ", damaged));
    }
    return findings.isEmpty()
        ? "their files are those that were published"
        : "other tools have been at work: almoner lake check names what they did";
  }

  private String spark() {
    try (OpenSession session = options.session()) {
      SparkSession spark = session.spark();
      long rows = spark.range(1000).filter("id % 2 = 0").count();
      return "Spark " + spark.version() + " answered " + rows + " rows of 500";
    }
  }
}
