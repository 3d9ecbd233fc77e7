package org.almoner.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.config.Settings;
import org.almoner.tables.EngagementFeatures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads settings. */
final class SettingOptions {

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
    Settings settings = Settings.load(Optional.ofNullable(conf), single);
    settings.training().requireInteractionsOf(EngagementFeatures.NUMBERS);
    return settings;
  }

  /** A setting that an option of the command gives. */
  void set(String name, String value) {
    single.put(name, value);
  }

  boolean quiet() {
    return quiet;
  }
}
