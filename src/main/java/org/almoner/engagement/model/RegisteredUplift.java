package org.almoner.engagement.model;

import java.util.List;
import java.util.Optional;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.lake.LakeContext;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelEvent;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.RegisteredModel;

/**
 * An uplift model from the registry, ready to score.
 *
 * @param version what recommendations name as their model
 * @param manifest what it was trained on, and what it was worth
 */
public record RegisteredUplift(String version, Manifest manifest, UpliftModel model) {
  /** Name of the model in the registry. */
  public static final String NAME = "uplift";

  /**
   * The model that serves.
   *
   * @return empty where none is in production: the rule-based score serves
   * @throws ModelRejectedException where the one in production must not be used; its message says
   *     why, and the last list, or the rule-based score, serves
   */
  public static Optional<RegisteredUplift> inProduction(ModelRegistry registry) {
    return registry.production().map(RegisteredUplift::of);
  }

  /** The registry as a job sees it. */
  public static ModelRegistry registry(JobContext context) {
    return ModelRegistry.of(LakeContext.of(context), NAME);
  }

  /** Any version, as {@code explain} needs it for an earlier date. */
  public static RegisteredUplift of(RegisteredModel registered) {
    UpliftModel model = UpliftModelJson.read(registered.file(UpliftModelJson.FILE));
    List<String> signature =
        registered.manifest().signature().stream().map(Manifest.Input::name).toList();
    if (!signature.equals(model.inputs())) {
      throw new ModelRejectedException(
          "The signature of version " + registered.version() + " is not that of its model");
    }
    return new RegisteredUplift(registered.version(), registered.manifest(), model);
  }

  /** Why none is in production, in words: what happened last. */
  public static String absence(ModelRegistry registry) {
    List<ModelEvent> events = registry.events();
    if (events.isEmpty()) {
      return "no model is in production: none was trained yet";
    }
    ModelEvent last = events.get(events.size() - 1);
    return "no model is in production: "
        + switch (last.kind()) {
          case REGISTERED -> last.version() + " passed its gates and waits for approval";
          case APPROVED -> last.version() + " is approved and waits to be promoted";
          case REJECTED -> last.version() + " was rejected: " + last.reason();
          default -> last.version() + " was retired: " + last.reason();
        };
  }
}
