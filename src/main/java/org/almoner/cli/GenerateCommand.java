package org.almoner.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.almoner.config.Settings;
import org.almoner.engine.Sessions;
import org.almoner.engine.Sessions.Profile;
import org.almoner.generate.CaseworkWorld;
import org.almoner.generate.FileFormat;
import org.almoner.generate.LandingExport;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.WrittenFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "generate",
    description = "Writes a landing directory of synthetic casework, of any size.",
    footer = {
      "",
      "The same options give the same bytes on every machine. Nothing happens after",
      "the last day of the window, the date to run: 2026-03-20 by default.",
      "",
      "Examples:",
      "  almoner generate --out /tmp/landing",
      "  almoner generate --out /tmp/landing --patients 3000 --seed 7 --broken 0.01",
      "  almoner generate --out s3a://bucket/landing --cases 20000000 --format parquet",
      "  almoner run casework --landing /tmp/landing --date 2026-03-20"
    })
final class GenerateCommand implements Callable<Integer> {
  private static final double CASES_PER_PATIENT = 1.5;
  private static final long DEFAULT_PATIENTS = 1_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "The landing directory, a folder or any Hadoop URI; the files are DIR/casework/*.")
  private String out;

  @Option(names = "--patients", paramLabel = "N", description = "Patients; default 1000.")
  private @Nullable Long patients;

  @Option(names = "--cases", paramLabel = "N", description = "Cases; default 1.5 per patient.")
  private @Nullable Long cases;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed gives another world (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "First day, yyyy-mm-dd (${DEFAULT-VALUE}).")
  private LocalDate start = LocalDate.of(2025, 12, 1);

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Days of the window (${DEFAULT-VALUE}).")
  private int days = 110;

  @Option(
      names = "--broken",
      paramLabel = "SHARE",
      description =
          "Share of the rows that are broken as exports are: unreadable dates, missing keys, "
              + "negative durations, lines cut off, quotes never closed (${DEFAULT-VALUE}).")
  private double broken = 0;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "csv, csv.gz, ndjson or parquet (${DEFAULT-VALUE}).")
  private FileFormat format = FileFormat.CSV;

  @Option(names = "--overwrite", description = "Replaces casework that DIR holds already.")
  private boolean overwrite;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Settings; conf/almoner.yaml explains each.")
  private @Nullable Path conf;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting for this call, such as spark.settings.spark.master=local[4].")
  private Map<String, String> single = new LinkedHashMap<>();

  @Option(names = "--quiet", description = "Prints errors only.")
  private boolean quiet;

  @Option(names = "--no-progress", description = "Plain lines instead of a moving one.")
  private boolean plain;

  @SuppressWarnings("UnusedVariable") // Failures looks it up in what was parsed
  @Option(names = "--debug", description = "Shows where an error came from.")
  private boolean debug;

  @Override
  public Integer call() {
    Existing existing = overwrite ? Existing.REPLACE : Existing.REFUSE;
    LandingExport export = new LandingExport(world(), format, out, existing);
    List<WrittenFile> written = write(export, GenerateProgress.of(spec, world(), quiet, plain));
    if (!quiet) {
      GenerateReport.print(spec.commandLine().getOut(), written, world(), out);
    }
    return 0;
  }

  private CaseworkWorld world() {
    if (cases == null) {
      long people = patients == null ? DEFAULT_PATIENTS : patients;
      long number = Math.round(people * CASES_PER_PATIENT);
      return new CaseworkWorld(seed, people, number, start, days, broken);
    }
    long people = patients == null ? Math.round(cases / CASES_PER_PATIENT) : patients;
    return new CaseworkWorld(seed, people, cases, start, days, broken);
  }

  private List<WrittenFile> write(LandingExport export, LongConsumer progress) {
    Map<String, String> settings =
        Settings.load(Optional.ofNullable(conf), single).spark().settings();
    Configuration hadoop = Sessions.hadoop(settings);
    if (!export.isLarge()) {
      return export.write(hadoop, Runtime.getRuntime().availableProcessors(), progress);
    }
    SparkSession spark = Sessions.open(Profile.LARGE, settings);
    try {
      return export.write(
          JavaSparkContext.fromSparkContext(spark.sparkContext()), hadoop, progress);
    } finally {
      spark.stop();
    }
  }

  /** Reads {@code csv.gz} and its like. */
  static final class FormatConverter implements ITypeConverter<FileFormat> {
    @Override
    public FileFormat convert(String value) {
      for (FileFormat format : FileFormat.values()) {
        if (format.toString().equalsIgnoreCase(value)) {
          return format;
        }
      }
      throw new TypeConversionException("expected csv, csv.gz, ndjson or parquet, found " + value);
    }
  }
}
