package org.almoner.stats.sequential;

import org.almoner.stats.Normal;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Where a Brownian motion is that has not yet left the continuation region of a sequential test, on
 * a grid of Gauss-Legendre nodes.
 *
 * <pre>  g_k(x) = ∫ g_{k−1}(u)·φ((x − u − θΔ)/√Δ)/√Δ du        within the bounds of look k</pre>
 *
 * <p>The recursion of Armitage, McPherson and Rowe (1969). Positions are on the score scale, z·√t.
 *
 * @param time information so far, 0 at the start
 * @param drift θ, the mean of the score at information 1
 * @param panel width of a panel of nodes: the narrowest kernel's standard deviation
 * @param nodes positions
 * @param masses probability at each node; they sum to that of not having stopped
 */
record BrownianPath(double time, double drift, double panel, double[] nodes, double[] masses) {
  private static final int POINTS = 10;
  private static final int MOST_PANELS = 400;

  /** Beyond this many standard deviations there is nothing to integrate. */
  private static final double REACH = 9;

  static BrownianPath start(InformationRates rates, double drift) {
    return new BrownianPath(
        0, drift, Math.sqrt(rates.smallestStep()), new double[] {0}, new double[] {1});
  }

  /** Probability of being above z at a later time. */
  double above(double z, double later) {
    double probability = 0;
    double deviation = Math.sqrt(later - time);
    for (int j = 0; j < nodes.length; j++) {
      double center = nodes[j] + drift * (later - time);
      probability +=
          masses[j] * Normal.probabilityBelow((center - z * Math.sqrt(later)) / deviation);
    }
    return probability;
  }

  /** Probability of being below z at a later time. */
  double below(double z, double later) {
    double probability = 0;
    double deviation = Math.sqrt(later - time);
    for (int j = 0; j < nodes.length; j++) {
      double center = nodes[j] + drift * (later - time);
      probability +=
          masses[j] * Normal.probabilityBelow((z * Math.sqrt(later) - center) / deviation);
    }
    return probability;
  }

  /** The path at a later time, restricted to z between low and high (either may be infinite). */
  BrownianPath within(double low, double high, double later) {
    double reach = REACH * Math.sqrt(later);
    double from = Math.max(low * Math.sqrt(later), drift * later - reach);
    double to = Math.max(from, Math.min(high * Math.sqrt(later), drift * later + reach));
    int panels = (int) Math.max(4, Math.min(MOST_PANELS, Math.ceil((to - from) / panel)));
    double[] x = new double[panels * POINTS];
    double[] mass = new double[panels * POINTS];
    for (int p = 0; p < panels; p++) {
      GaussIntegrator rule =
          new GaussIntegratorFactory()
              .legendre(
                  POINTS, from + (to - from) * p / panels, from + (to - from) * (p + 1) / panels);
      for (int i = 0; i < POINTS; i++) {
        x[p * POINTS + i] = rule.getPoint(i);
        mass[p * POINTS + i] = rule.getWeight(i) * density(rule.getPoint(i), later);
      }
    }
    return new BrownianPath(later, drift, panel, x, mass);
  }

  private double density(double x, double later) {
    double deviation = Math.sqrt(later - time);
    double density = 0;
    for (int j = 0; j < nodes.length; j++) {
      double z = (x - nodes[j] - drift * (later - time)) / deviation;
      density += masses[j] * Normal.density(z);
    }
    return density / deviation;
  }
}
