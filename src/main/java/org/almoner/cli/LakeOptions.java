package org.almoner.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.config.Settings;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Sessions;
import org.almoner.engine.Sessions.Profile;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that all commands on a lake share, and what follows from them. */
final class LakeOptions {

  @Option(
      names = "--lake",
      paramLabel = "URI",
      description = "Where the tables are: a folder or any Hadoop URI (${DEFAULT-VALUE}).")
  private String lake = "data/lake";

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Settings; conf/almoner.yaml explains each.")
  private @Nullable Path conf;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting for this call, such as casework.sla_days=5.")
  private Map<String, String> single = new LinkedHashMap<>();

  @Option(names = "--quiet", description = "Prints results and errors only.")
  private boolean quiet;

  @SuppressWarnings("UnusedVariable") // Failures looks it up in what was parsed
  @Option(names = "--debug", description = "Shows where an error came from.")
  private boolean debug;

  Settings settings() {
    return Settings.load(Optional.ofNullable(conf), single);
  }

  Lake lake() {
    return new Lake(lake, Sessions.hadoop(settings().spark().settings()), Clock.systemUTC());
  }

  /** A session for work on {@code bytes} of input. */
  SparkSession session(long bytes) {
    Settings.Spark spark = settings().spark();
    return Sessions.open(Profiles.choose(spark.profile(), bytes), spark.settings());
  }

  /** A session for queries, which may meet tables of any size. */
  OpenSession session() {
    Settings.Spark spark = settings().spark();
    Profile profile = spark.profile().equals("large") ? Profile.LARGE : Profile.SMALL;
    return Sessions.borrow(profile, spark.settings());
  }

  BusinessDate date(LocalDate date) {
    return new BusinessDate(date, settings().zone());
  }

  /**
   * @param text a date, or an instant: then the last date that was over at it
   */
  BusinessDate date(String text) {
    try {
      return text.contains("T")
          ? date(Instant.parse(text).atZone(settings().zone()).toLocalDate().minusDays(1))
          : date(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--date wants a date such as 2026-03-20, or an instant such as 2026-03-21T02:30:00Z for"
              + " the day before; found "
              + text,
          e);
    }
  }

  String uri() {
    return lake;
  }

  boolean quiet() {
    return quiet;
  }
}
