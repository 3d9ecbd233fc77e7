package org.almoner.causal;

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

  double difference() {
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

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
