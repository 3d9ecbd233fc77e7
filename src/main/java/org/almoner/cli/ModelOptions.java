package org.almoner.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunLock;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model, and how one of its versions changes. */
final class ModelOptions {
  @Mixin private LakeOptions options;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Name of the model (${DEFAULT-VALUE}).")
  private String model = "uplift";

  LakeOptions lakeOptions() {
    return options;
  }

  ModelRegistry registry(Lake lake) {
    return ModelRegistry.of(lake, model);
  }

  /** Who changes something, and why. */
  static final class Actor {
    @Option(
        names = "--by",
        required = true,
        paramLabel = "WHO",
        description = "Who answers for this.")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who come later.")
    private String reason = "";
  }

  /**
   * Changes a version under the lake's lock and brings {@code ops_models} up to date.
   *
   * @return what the change says
   */
  String change(Actor actor, Function<ModelChanges, String> change) {
    Lake lake = options.lake();
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    Duration stale = Duration.ofMinutes(options.settings().run().lockStaleMinutes());
    try (RunLock lock =
        RunLock.acquire(
            lake.fileSystem(), lake.root(), Clock.systemUTC(), "models, " + actor.by, stale)) {
      ModelRegistry registry = registry(lake);
      String said = change.apply(new ModelChanges(registry, actor.by, now, actor.reason));
      OpsModels.record(lake, registry);
      lock.beat();
      return said;
    }
  }
}
