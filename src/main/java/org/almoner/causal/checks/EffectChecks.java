package org.almoner.causal.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * The checks of an effect: overlap, precision, balance, placebo, negative controls, ranking. What
 * is known of the design is not questioned: a randomised trial's propensities may be constant.
 *
 * @param list every check, passed or not
 */
public record EffectChecks(List<EffectCheck> list) {
  /** None yet. */
  public static final EffectChecks NONE = new EffectChecks(List.of());

  private static final String CONTROL = "negative_control ";
  private static final double HIGHEST_AUC = 0.95;
  private static final double CHANCE = 0.5;
  private static final double HIGHEST_SHARE_OUTSIDE = 0.1;
  private static final double SMALLEST_EFFECTIVE_SAMPLE = 50;
  private static final double LARGEST_WEIGHT_SHARE = 0.1;
  private static final double WORST_DIFFERENCE = 0.1;

  public EffectChecks {
    list = List.copyOf(list);
  }

  public static EffectChecks of(PropensitySummary propensity, ArmWeights weights) {
    List<EffectCheck> checks = new ArrayList<>();
    checks.add(EffectCheck.atMost("propensity_auc", propensity.auc(), HIGHEST_AUC));
    if (!propensity.isKnown()) {
      checks.add(EffectCheck.atLeast("propensity_auc_lower_limit", propensity.aucCiLow(), CHANCE));
      checks.add(
          EffectCheck.atLeast("propensity_spread", propensity.max() - propensity.min(), 1e-6));
    }
    checks.add(
        EffectCheck.atMost("propensity_outside", propensity.shareOutside(), HIGHEST_SHARE_OUTSIDE));
    checks.add(
        EffectCheck.atLeast(
            "effective_sample", weights.smallestEffectiveSample(), SMALLEST_EFFECTIVE_SAMPLE));
    checks.add(EffectCheck.atMost("largest_weight", weights.largestShare(), LARGEST_WEIGHT_SHARE));
    return new EffectChecks(checks);
  }

  public EffectChecks balance(List<BalanceRow> balance) {
    double worst = balance.stream().mapToDouble(row -> Math.abs(row.smdAfter())).max().orElse(0);
    return and(List.of(EffectCheck.atMost("worst_smd", worst, WORST_DIFFERENCE)));
  }

  public EffectChecks refutations(List<Refutation> refutations) {
    return and(
        refutations.stream()
            .filter(found -> found.refuter().equals("placebo_treatment"))
            .map(
                found ->
                    new EffectCheck("placebo", found.estimate(), found.ciHigh(), found.passed()))
            .toList());
  }

  public EffectChecks controls(List<NegativeControl> controls) {
    return and(
        controls.stream()
            .map(
                found ->
                    new EffectCheck(CONTROL + found.outcome(), found.estimate(), 0, found.passed()))
            .toList());
  }

  /** Of a ranking: treating by it must not be worse than treating at random. */
  public EffectChecks ranking(double qiniLowerLimit) {
    return and(List.of(EffectCheck.atLeast("qini_lower_limit", qiniLowerLimit, 0)));
  }

  private EffectChecks and(List<EffectCheck> more) {
    List<EffectCheck> all = new ArrayList<>(list);
    all.addAll(more);
    return new EffectChecks(all);
  }

  /** What each failed check means, in a sentence. */
  public List<String> warnings() {
    return list.stream().filter(check -> !check.passed()).map(EffectChecks::meaning).toList();
  }

  private static String meaning(EffectCheck check) {
    if (check.gate().startsWith(CONTROL)) {
      return "The treatment seems to change "
          + check.gate().substring(CONTROL.length())
          + ", which it cannot have changed: there is hidden bias";
    }
    return switch (check.gate()) {
      case "propensity_auc" ->
          "The covariates all but determine the treatment: there is little overlap";
      case "propensity_auc_lower_limit" ->
          "The covariates do not explain the treatment: if the arms were randomised, give the known"
              + " propensity; if not, the confounders may be missing";
      case "propensity_spread" -> "The propensity is constant: no covariate explains the treatment";
      case "propensity_outside" -> "Many propensities are below 0.05 or above 0.95";
      case "effective_sample" -> "After weighting an arm is worth fewer than 50 rows";
      case "largest_weight" -> "A single row carries more than a tenth of its arm's weight";
      case "worst_smd" ->
          "A covariate differs by more than 0.1 standard deviations after weighting";
      case "qini_lower_limit" ->
          "The ranking is not shown to beat treating at random: the lower limit of QINI is below 0";
      default -> "Shuffled treatments show an effect: the estimate cannot be trusted";
    };
  }
}
