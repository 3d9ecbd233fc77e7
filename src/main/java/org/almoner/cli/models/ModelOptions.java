package org.almoner.cli.models;

import java.time.Duration;
import java.util.function.Function;
import org.almoner.cli.options.LakeOptions;
import org.almoner.config.check.Person;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunLock;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
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

  /** Takes the history as it is into the anchor, under the lake's lock. */
  long remember() {
    Lake lake = options.lake();
    Duration stale = Duration.ofMinutes(options.settings().run().lockStaleMinutes());
    try (RunLock lock = RunLock.acquire(lake, "models anchor", stale)) {
      long steps = registry(lake).remember();
      lock.check();
      return steps;
    }
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
    Person by = options.settings().models().answering("--by", actor.by);
    return new LockedChange(options.lake(), options.settings(), model)
        .make(by, actor.reason, change);
  }
}
