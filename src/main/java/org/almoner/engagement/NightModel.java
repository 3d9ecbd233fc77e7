package org.almoner.engagement;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Severity;
import org.almoner.tables.EngagementMarts;
import org.jspecify.annotations.Nullable;

/**
 * What a night scores with: the model in production, or the rule where there is none that may be
 * used.
 *
 * @param version of the model, or rule
 * @param model null where the rule serves
 * @param positions of the model's inputs among the columns of the features
 * @param fallbackReason why the rule serves; null where a model does
 */
record NightModel(
    String version, @Nullable UpliftModel model, int[] positions, @Nullable String fallbackReason)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String RULE = "rule";

  /**
   * The model in production if it may be used and the features are those it was trained on.
   *
   * @param columns of the features
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
    return new NightModel(RULE, null, new int[0], reason);
  }

  private static NightModel find(JobContext context, List<String> columns) {
    try {
      Optional<RegisteredUplift> found =
          RegisteredUplift.inProduction(
              context.root(), context.spark().sparkContext().hadoopConfiguration());
      return found
          .map(registered -> of(registered, columns))
          .orElseGet(() -> rule("no model is in production; approve and promote one"));
    } catch (ModelRejectedException e) {
      return rule(Objects.requireNonNullElse(e.getMessage(), "the model was refused"));
    }
  }

  static NightModel of(RegisteredUplift registered, List<String> columns) {
    UpliftModel model = registered.model();
    return new NightModel(registered.version(), model, model.positions(columns), null);
  }
}
