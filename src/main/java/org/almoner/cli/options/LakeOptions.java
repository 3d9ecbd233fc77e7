package org.almoner.cli.options;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.almoner.config.Settings;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Sessions;
import org.almoner.engine.Sessions.Profile;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.ModelRegistry;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that all commands on a lake share, and what follows from them. */
public final class LakeOptions {
  @Mixin private SettingOptions shared;

  @Option(
      names = "--lake",
      paramLabel = "URI",
      description = "Where the tables are: a folder or any Hadoop URI (${DEFAULT-VALUE}).")
  private String lake = "data/lake";

  public Settings settings() {
    return shared.settings();
  }

  /** Every job and every table, as the settings make them. */
  public JobCatalog catalog() {
    return shared.catalog();
  }

  /** A pipeline of {@code jobs/}. */
  public Pipeline pipeline(String name) {
    return shared.pipelines().load(name, shared::warn);
  }

  /** The names that jobs have now, where the release before gave them others. */
  public List<String> presentNames(List<String> jobs) {
    return jobs.stream().map(job -> catalog().presentName(job, shared::warn)).toList();
  }

  public List<String> pipelineNames() {
    return shared.pipelines().names();
  }

  public void set(String name, String value) {
    shared.set(name, value);
  }

  public Lake lake() {
    Lake opened = new Lake(lake, Sessions.hadoop(settings().session()), Clock.systemUTC());
    ModelRegistry.requireAnchorOutside(opened);
    return opened;
  }

  /** A session for work on {@code bytes} of input. */
  public SparkSession session(long bytes) {
    Settings.Spark spark = settings().spark();
    return Sessions.open(Profiles.choose(spark.profile(), bytes), settings().session());
  }

  /** A session for queries, which may meet tables of any size. */
  public OpenSession session() {
    Settings.Spark spark = settings().spark();
    Profile profile = spark.profile().equals("large") ? Profile.LARGE : Profile.SMALL;
    return Sessions.borrow(profile, settings().session());
  }

  public BusinessDate date(LocalDate date) {
    return new BusinessDate(date, settings().zone());
  }

  /**
   * @param text a date, or an instant: then the last date that was over at it
   */
  public BusinessDate date(String text) {
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

  public String uri() {
    return lake;
  }

  public boolean quiet() {
    return shared.quiet();
  }
}
