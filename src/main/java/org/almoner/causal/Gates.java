package org.almoner.causal;

import java.util.ArrayList;
import java.util.List;

/**
 * The gates of an average effect: overlap, precision, balance, placebo.
 *
 * @param list every gate, passed or not
 */
public record Gates(List<Gate> list) {
  private static final double HIGHEST_AUC = 0.95;
  private static final double HIGHEST_SHARE_OUTSIDE = 0.1;
  private static final double SMALLEST_EFFECTIVE_SAMPLE = 50;
  private static final double LARGEST_WEIGHT_SHARE = 0.1;
  private static final double WORST_DIFFERENCE = 0.1;

  static Gates of(
      PropensitySummary propensity,
      ArmWeights weights,
      List<BalanceRow> balance,
      List<Refutation> refutations) {
    List<Gate> gates = new ArrayList<>();
    gates.add(Gate.atMost("propensity_auc", propensity.auc(), HIGHEST_AUC));
    gates.add(Gate.atLeast("propensity_spread", propensity.max() - propensity.min(), 1e-6));
    gates.add(Gate.atMost("propensity_outside", propensity.shareOutside(), HIGHEST_SHARE_OUTSIDE));
    gates.add(
        Gate.atLeast(
            "effective_sample", weights.smallestEffectiveSample(), SMALLEST_EFFECTIVE_SAMPLE));
    gates.add(Gate.atMost("largest_weight", weights.largestShare(), LARGEST_WEIGHT_SHARE));
    double worst = balance.stream().mapToDouble(row -> Math.abs(row.smdAfter())).max().orElse(0);
    gates.add(Gate.atMost("worst_smd", worst, WORST_DIFFERENCE));
    refutations.stream()
        .filter(found -> found.refuter().equals("placebo_treatment"))
        .map(found -> new Gate("placebo", found.estimate(), found.ciHigh(), found.passed()))
        .forEach(gates::add);
    return new Gates(gates);
  }

  /** What each failed gate means, in a sentence. */
  List<String> warnings() {
    return list.stream().filter(gate -> !gate.passed()).map(Gates::meaning).toList();
  }

  private static String meaning(Gate gate) {
    return switch (gate.gate()) {
      case "propensity_auc" ->
          "The covariates all but determine the treatment: there is little" + " overlap";
      case "propensity_spread" -> "The propensity is constant: no covariate explains the treatment";
      case "propensity_outside" -> "Many propensities are below 0.05 or above 0.95";
      case "effective_sample" -> "After weighting an arm is worth fewer than 50 rows";
      case "largest_weight" -> "A single row carries more than a tenth of its arm's weight";
      case "worst_smd" ->
          "A covariate differs by more than 0.1 standard deviations after weighting";
      default -> "Shuffled treatments show an effect: the estimate cannot be trusted";
    };
  }
}
