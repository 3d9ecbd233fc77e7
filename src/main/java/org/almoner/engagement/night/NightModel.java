package org.almoner.engagement.night;

import java.io.Serializable;
import java.util.List;
import org.almoner.engagement.fairness.ScoreDrift;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engine.CheckResult;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Severity;
import org.almoner.governance.ModelRegistry;
import org.almoner.stats.prediction.BinnedDistribution;
import org.almoner.tables.engagement.EngagementMarts;
import org.jspecify.annotations.Nullable;

/**
 * What a night scores with: the model in production, or the rule where none is. A model that is in
 * production and must not be used is neither: somebody has to look at it, and until then the last
 * list serves.
 *
 * @param version of the model, or rule
 * @param model null where the rule serves
 * @param positions of the model's inputs among the columns of the features
 * @param fallbackReason why the rule serves; null where a model does
 * @param reference of the model's scores; null where its manifest has none
 */
record NightModel(
    String version,
    @Nullable UpliftModel model,
    int[] positions,
    @Nullable String fallbackReason,
    @Nullable BinnedDistribution reference)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String RULE = "rule";

  /**
   * The model in production, or the rule where none is.
   *
   * @param columns of the features
   * @throws ModelRejectedException where the one in production was changed, is damaged, or wants
   *     features that are not there; the message says what, where and what to do
   */
  static NightModel of(JobContext context, List<String> columns) {
    NightModel model = find(context, columns);
    context.report(
        new CheckResult(
            EngagementMarts.RECOMMENDATIONS.fullName(),
            "an approved model scores",
            Severity.WARN,
            model.fallbackReason == null,
            model.fallbackReason == null
                ? "version " + model.version
                : "the rule-based score: " + model.fallbackReason));
    return model;
  }

  static NightModel rule(String reason) {
    return new NightModel(RULE, null, new int[0], reason, null);
  }

  private static NightModel find(JobContext context, List<String> columns) {
    ModelRegistry registry = RegisteredUplift.registry(context);
    requireHistory(registry);
    try {
      return RegisteredUplift.inProduction(registry)
          .map(registered -> of(registered, columns))
          .orElseGet(() -> rule(RegisteredUplift.absence(registry)));
    } catch (ModelRejectedException e) {
      throw new ModelRejectedException(
          ("The model in production is refused: %s. No list is made, and the last one serves,"
                  + " marked stale. Put the model right, or bring back the one before (almoner"
                  + " models rollback), or let the rule-based score serve (almoner models retire)")
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Without it nobody can say what may serve, nor roll back or retire anything. */
  private static void requireHistory(ModelRegistry registry) {
    try {
      registry.events();
    } catch (ModelRejectedException e) {
      throw new ModelRejectedException(
          "Which model may serve is not known: %s. No list is made, and the last one serves, marked stale"
              .formatted(e.getMessage()),
          e);
    }
  }

  static NightModel of(RegisteredUplift registered, List<String> columns) {
    UpliftModel model = registered.model();
    return new NightModel(
        registered.version(),
        model,
        model.positions(columns),
        null,
        ScoreDrift.of(registered.manifest().metrics()).map(ScoreDrift::reference).orElse(null));
  }
}
