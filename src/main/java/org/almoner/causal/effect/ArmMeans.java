package org.almoner.causal.effect;

/**
 * What the outcome would average to if everybody of the target population were treated, and if
 * nobody were, with the influence of each row on both: the estimate less the truth is about the sum
 * of the influences.
 *
 * @param control mean outcome without treatment
 * @param treated mean outcome with treatment
 * @param controlInfluence per row; empty where there is none to be had
 * @param treatedInfluence per row
 */
public record ArmMeans(
    double control, double treated, double[] controlInfluence, double[] treatedInfluence) {

  public double difference() {
    return treated - control;
  }

  boolean hasInfluence() {
    return controlInfluence.length > 0;
  }

  /** The same means with another influence. */
  ArmMeans plus(double[] control, double[] treated) {
    return new ArmMeans(
        this.control, this.treated, sum(controlInfluence, control), sum(treatedInfluence, treated));
  }

  /** The difference of two estimates of the same means from the same rows. */
  public ArmMeans minus(ArmMeans other) {
    return new ArmMeans(
        control - other.control,
        treated - other.treated,
        difference(controlInfluence, other.controlInfluence),
        difference(treatedInfluence, other.treatedInfluence));
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= b[i];
    }
    return difference;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
