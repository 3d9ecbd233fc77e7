package org.almoner.cli;

import java.util.function.Function;
import org.almoner.config.Person;
import org.almoner.engine.lake.Lake;
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
