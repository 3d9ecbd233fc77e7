package org.almoner.cli.options;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.config.PipelineFiles;
import org.almoner.config.Settings;
import org.almoner.domain.Domains;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.tables.engagement.EngagementFeatures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that reads settings. */
public final class SettingOptions {
  private final Domains domains;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Settings that options of the command give. */
  private final Map<String, String> own = new LinkedHashMap<>();

  private final Set<String> warned = new HashSet<>();
  private @Nullable Settings settings;
  private @Nullable JobCatalog catalog;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Settings; conf/almoner.yaml explains each.")
  private @Nullable Path conf;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting for this call; KEY names it with dots.")
  private List<String> single = new ArrayList<>();

  @Option(names = "--quiet", description = "Prints results and errors only.")
  private boolean quiet;

  @SuppressWarnings("UnusedVariable") // Failures looks it up in what was parsed
  @Option(names = "--debug", description = "Shows where an error came from; it may quote rows.")
  private boolean debug;

  SettingOptions(Domains domains) {
    this.domains = domains;
  }

  public Settings settings() {
    if (settings == null) {
      settings = Settings.load(Optional.ofNullable(conf), given(), this::check, this::warn);
    }
    return settings;
  }

  /** Every job and every table, as the settings make them. */
  public JobCatalog catalog() {
    if (catalog == null) {
      catalog = domains.catalog(settings());
    }
    return catalog;
  }

  public PipelineFiles pipelines() {
    return new PipelineFiles(catalog(), domains.pipelines());
  }

  /** Tells what the next release no longer does, once. */
  public void warn(String warning) {
    if (warned.add(warning)) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("warning: " + warning);
      err.flush();
    }
  }

  private void check(Settings settings) {
    List<Table> tables = domains.catalog(settings).tables();
    settings.engagement().training().requireInteractionsOf(EngagementFeatures.NUMBERS);
    settings.requireFeedsOf(
        tables.stream().flatMap(t -> t.landing().stream()).map(Landing::feed).toList());
    settings.requireVocabulariesOf(tables);
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>(own);
    for (String each : single) {
      String[] words = each.split("=", 2);
      if (words.length < 2 || words[0].isBlank()) {
        throw new UsageException("--set wants KEY=VALUE, such as casework.sla_days=5, not " + each);
      }
      if (given.put(words[0].strip(), words[1]) != null) {
        throw new UsageException("--set: " + words[0].strip() + " is given twice");
      }
    }
    return given;
  }

  /** A setting that an option of the command gives. */
  void set(String name, String value) {
    own.put(name, value);
    settings = null;
    catalog = null;
  }

  public boolean quiet() {
    return quiet;
  }
}
