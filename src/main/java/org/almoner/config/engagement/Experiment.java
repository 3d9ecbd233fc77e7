package org.almoner.config.engagement;

import static org.almoner.config.check.Range.require;

import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;

/**
 * The experiment that compares the uplift list with the rule-based list.
 *
 * @param id names it in tables and keys its draw; a new id is a new experiment, empty is none
 * @param controlShare share of patients whose list is rule-based, in hundredths
 * @param weeks how long it is planned to run
 * @param shortestWeeks before which no look is the last
 * @param baselineRate expected 30-day discontinuation of control
 * @param smallestEffect improvement that counts as success, absolute
 * @param iterateEffect improvement that is worth another try, absolute
 * @param alpha two-sided level of all looks together
 * @param contactCost of one contact, dollars
 * @param programmeCost of the new list for each of its patients, contacts apart, dollars
 * @param discontinuationCost what an avoided discontinuation is worth, dollars
 */
public record Experiment(
    String id,
    double controlShare,
    int weeks,
    int shortestWeeks,
    double baselineRate,
    double smallestEffect,
    double iterateEffect,
    double alpha,
    double contactCost,
    double programmeCost,
    double discontinuationCost) {

  private static final double LARGEST_COST = 1e9;

  public Experiment {
    require(
        id.matches("([A-Za-z0-9][A-Za-z0-9._-]{0,99})?"),
        "engagement.experiment.id",
        "a letter or digit, then letters, digits, . _ or -, or nothing",
        id);
    require(
        controlShare > 0 && controlShare < 1 && isWhole(100 * controlShare),
        "engagement.experiment.control_share",
        "a whole number of hundredths between 0 and 1, such as 0.33",
        controlShare);
    rate(baselineRate, "engagement.experiment.baseline_rate");
    require(
        alpha > 0 && alpha <= 0.5, "engagement.experiment.alpha", "above 0 and at most 0.5", alpha);
    Range.require("engagement.experiment.weeks", weeks, 1, 520);
    if (shortestWeeks < 1 || shortestWeeks > weeks) {
      throw refused("shortest_weeks", "from 1 to weeks, which is " + weeks, shortestWeeks)
          .beside("engagement.experiment.weeks");
    }
    if (!(0 <= iterateEffect && iterateEffect <= smallestEffect)) {
      throw refused(
              "iterate_effect",
              "from 0 to smallest_effect, which is " + smallestEffect,
              iterateEffect)
          .beside("engagement.experiment.smallest_effect");
    }
    if (!(0 < smallestEffect && smallestEffect <= baselineRate)) {
      throw refused(
              "smallest_effect",
              "above 0 and at most engagement.experiment.baseline_rate, which is " + baselineRate,
              smallestEffect)
          .beside("engagement.experiment.baseline_rate");
    }
    Range.require("engagement.experiment.contact_cost", contactCost, 0, LARGEST_COST);
    Range.require("engagement.experiment.programme_cost", programmeCost, 0, LARGEST_COST);
    Range.require(
        "engagement.experiment.discontinuation_cost", discontinuationCost, 0, LARGEST_COST);
  }

  private static RefusedSetting refused(String name, String wanted, Object found) {
    return new RefusedSetting(
        "engagement.experiment." + name, "must be %s, found %s".formatted(wanted, found));
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-9;
  }

  private static void rate(double value, String name) {
    require(value > 0 && value < 1, name, "between 0 and 1", value);
  }
}
