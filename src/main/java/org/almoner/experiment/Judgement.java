package org.almoner.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.almoner.stats.compare.SampleRatio;

/**
 * The verdict on an experiment and why.
 *
 * <ul>
 *   <li>unhealthy: the arms have not the planned sizes; nothing else is read
 *   <li>stop: harm, futility, an effect too small to matter, or p &gt; 0.10 at the end
 *   <li>success: an improvement of at least the effect that counts as success, shown at this look
 *   <li>iterate: a smaller one, or one that differs strongly between groups, or none shown at the
 *       end with p up to 0.10
 *   <li>keep running: nothing shown yet
 * </ul>
 *
 * @param verdict what to do
 * @param reasons why, most important first
 */
public record Judgement(Verdict verdict, List<String> reasons) {
  private static final double HOPELESS = 0.10;

  /** What the verdict looks at: the main effect's improvement and p-value, and the rest. */
  record Evidence(
      double improvement, double pValue, SequentialDecision decision, List<String> heterogeneity) {}

  static Judgement unhealthy(SampleRatio ratio) {
    return of(
        Verdict.UNHEALTHY,
        "sample ratio mismatch (p = %.2g): the arms have not the planned sizes, so assignment or "
            + "recording is broken and no effect is read",
        ratio.pValue());
  }

  static Judgement of(ExperimentPlan plan, Evidence evidence) {
    return switch (evidence.decision.outcome()) {
      case WORSE -> of(Verdict.STOP, "harm: treatment is worse by %.4g", -evidence.improvement);
      case FUTILE ->
          of(
              Verdict.STOP,
              "futility: z = %.3f is below the bound %.3f at %.0f %% of the information",
              evidence.decision.z(),
              Objects.requireNonNull(evidence.decision.futilityBound()),
              100 * evidence.decision.information());
      case CONTINUE ->
          of(
              Verdict.KEEP_RUNNING,
              "no boundary crossed: |z| = %.3f, needed %.3f at %.0f %% of the information",
              Math.abs(evidence.decision.z()),
              evidence.decision.criticalValue(),
              100 * evidence.decision.information());
      case NO_EFFECT_SHOWN -> notShown(evidence);
      case BETTER -> better(plan.effects(), evidence);
    };
  }

  private static Judgement notShown(Evidence evidence) {
    return evidence.pValue > HOPELESS
        ? of(Verdict.STOP, "no effect at the end (p = %.3g)", evidence.pValue)
        : of(
            Verdict.ITERATE,
            "improvement of %.4g is not shown, but p = %.3g is close",
            evidence.improvement,
            evidence.pValue);
  }

  private static Judgement better(ExperimentPlan.Effects effects, Evidence evidence) {
    double improvement = evidence.improvement;
    if (improvement < effects.iterate()) {
      return of(
          Verdict.STOP,
          "improvement of %.4g is real but below %.4g, too small to matter",
          improvement,
          effects.iterate());
    }
    if (!evidence.heterogeneity.isEmpty()) {
      return new Judgement(Verdict.ITERATE, evidence.heterogeneity);
    }
    return improvement >= effects.success()
        ? of(
            Verdict.SUCCESS,
            "improvement of %.4g is shown and at least %.4g",
            improvement,
            effects.success())
        : of(
            Verdict.ITERATE,
            "improvement of %.4g is shown but below %.4g",
            improvement,
            effects.success());
  }

  private static Judgement of(Verdict verdict, String reason, Object... values) {
    return new Judgement(verdict, List.of(String.format(Locale.ROOT, reason, values)));
  }
}
