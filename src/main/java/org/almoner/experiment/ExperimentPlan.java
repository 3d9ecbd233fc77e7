package org.almoner.experiment;

import java.util.Arrays;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.almoner.stats.sequential.InformationRates;
import org.almoner.stats.sequential.SpendingFunction;

/**
 * What was decided before an experiment began.
 *
 * @param goal which way the outcome should move
 * @param treatedShare planned share of treated rows
 * @param alpha two-sided level of the whole experiment, looks included
 * @param effects which effects are worth what
 * @param looks when it is looked at
 * @param adjustment for many subgroups
 * @param bootstrap how often to resample, and the seed
 */
public record ExperimentPlan(
    Goal goal,
    double treatedShare,
    double alpha,
    Effects effects,
    Looks looks,
    MultipleTesting adjustment,
    BootstrapDistribution.Plan bootstrap) {

  /**
   * Which effects are worth what.
   *
   * @param success smallest improvement that counts as success, in the unit of the outcome
   * @param iterate smallest improvement that is worth another try
   */
  public record Effects(double success, double iterate) {

    public Effects {
      if (!(iterate >= 0 && success >= iterate)) {
        throw new IllegalArgumentException(
            "Need 0 <= iterate <= success for effects, got " + iterate + " and " + success);
      }
    }
  }

  /**
   * When the experiment is looked at.
   *
   * @param earlier shares of the planned information at looks that were taken, increasing
   * @param information share at this look, in (0, 1]
   * @param spending how α is spent over the looks
   */
  public record Looks(double[] earlier, double information, SpendingFunction spending) {

    public Looks {
      if (!(information > 0 && information <= 1)) {
        throw new IllegalArgumentException("information must be in (0, 1], got " + information);
      }
    }

    /** One look, at the end. */
    public static Looks fixed() {
      return new Looks(new double[0], 1, SpendingFunction.obrienFleming());
    }

    /** All looks up to and with this one. */
    InformationRates upToNow() {
      double[] rates = Arrays.copyOf(earlier, earlier.length + 1);
      rates[earlier.length] = information;
      return new InformationRates(rates);
    }

    /** All looks, and the planned end where it is still to come. */
    InformationRates upToTheEnd() {
      double[] now = upToNow().rates();
      if (information == 1) {
        return new InformationRates(now);
      }
      double[] rates = Arrays.copyOf(now, now.length + 1);
      rates[now.length] = 1;
      return new InformationRates(rates);
    }

    boolean isLast() {
      return information == 1;
    }
  }

  public ExperimentPlan {
    if (!(treatedShare > 0 && treatedShare < 1) || !(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "Planned share and alpha must be in (0, 1), got " + treatedShare + " and " + alpha);
    }
  }

  /** Equal arms, level 0.05, success from 5 and another try from 2 points, one look. */
  public static ExperimentPlan standard(Goal goal) {
    return new ExperimentPlan(
        goal,
        0.5,
        0.05,
        new Effects(0.05, 0.02),
        Looks.fixed(),
        MultipleTesting.HOLM,
        new BootstrapDistribution.Plan(2000, 1));
  }

  double confidence() {
    return 1 - alpha;
  }
}
