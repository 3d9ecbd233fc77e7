package org.almoner.cli.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.cli.options.SettingOptions;
import org.almoner.engine.Sessions;
import org.almoner.engine.Sessions.Profile;
import org.almoner.generate.Chapter;
import org.almoner.generate.FileFormat;
import org.almoner.generate.Folders;
import org.almoner.generate.LandingExport;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.WrittenFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "generate",
    description = "Writes a landing directory of a synthetic world, of any size.",
    footer = {
      "",
      "The same options give the same bytes on every machine. Nothing happens after",
      "the last day of the window, the date to run: 2026-03-20 by default. All domains",
      "tell of the same people, in one call or in several with the same options. What",
      "would have happened with and without each contact, what is true of each claim,",
      "who is how frail and will be admitted, and who is who, goes to DIR-truth: nothing",
      "of a pipeline reads it.",
      "",
      "Examples:",
      "  almoner generate --out /tmp/landing",
      "  almoner generate --out /tmp/landing --patients 3000 --seed 7 --broken 0.01",
      "  almoner generate --out /tmp/landing --domain engagement --world hard",
      "  almoner generate --out /tmp/landing --domain population",
      "  almoner generate --out s3a://bucket/landing --patients 300000 --brands 100 \\",
      "      --risk-scores weekly --format parquet",
      "  almoner run casework --landing /tmp/landing --date 2026-03-20"
    })
public final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorldOptions options;
  @Mixin private SettingOptions settings;
  @Mixin private ProgressOptions progress;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "The landing directory, a folder or any Hadoop URI; the files are DIR/<domain>/*.")
  private String out;

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      description = "Where the truth goes; default beside the landing directory, DIR-truth.")
  private @Nullable String truth;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "csv, csv.gz, ndjson or parquet (${DEFAULT-VALUE}).")
  private FileFormat format = FileFormat.CSV;

  @Option(names = "--overwrite", description = "Replaces what DIR holds already of the domains.")
  private boolean overwrite;

  @Override
  public Integer call() {
    Folders folders = truth == null ? Folders.of(out) : new Folders(out, truth);
    Existing existing = overwrite ? Existing.REPLACE : Existing.REFUSE;
    List<LandingExport> exports =
        options.chapters().stream()
            .map(chapter -> new LandingExport(chapter, format, folders, existing))
            .toList();
    List<WrittenFile> written = write(exports);
    if (!settings.quiet()) {
      String next =
          "almoner run %s --landing %s --date %s"
              .formatted(options.pipeline(), out, exports.get(0).chapter().lastDate());
      GenerateReport.print(spec.commandLine().getOut(), written, next);
    }
    return 0;
  }

  private List<WrittenFile> write(List<LandingExport> exports) {
    Map<String, String> spark = settings.settings().session();
    Configuration hadoop = Sessions.hadoop(spark);
    exports.forEach(export -> export.requireFree(hadoop));
    List<WrittenFile> written = new ArrayList<>();
    for (LandingExport export : exports) {
      written.addAll(write(export, spark, hadoop));
    }
    return written;
  }

  private List<WrittenFile> write(
      LandingExport export, Map<String, String> settings, Configuration hadoop) {
    LongConsumer progress = progress(export.chapter());
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

  private LongConsumer progress(Chapter chapter) {
    return settings.quiet()
        ? done -> {}
        : new GenerateProgress(spec.commandLine().getErr(), chapter, progress.terminal());
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
