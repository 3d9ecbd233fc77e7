package org.almoner.config;

import static org.almoner.config.Settings.require;

import java.util.Map;

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
public record Experimenting(
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

  public Experimenting {
    require(id.matches("[A-Za-z0-9._-]*"), "experiment.id", "letters, digits, . _ or -", id);
    require(
        controlShare > 0 && controlShare < 1 && isWhole(100 * controlShare),
        "experiment.control_share",
        "a whole number of hundredths between 0 and 1, such as 0.33",
        controlShare);
    rate(baselineRate, "experiment.baseline_rate");
    rate(alpha, "experiment.alpha");
    require(weeks >= 1, "experiment.weeks", "at least 1", weeks);
    require(
        1 <= shortestWeeks && shortestWeeks <= weeks,
        "experiment.shortest_weeks",
        "between 1 and weeks",
        shortestWeeks);
    require(
        0 <= iterateEffect && iterateEffect <= smallestEffect && smallestEffect < 1,
        "experiment.iterate_effect",
        "between 0 and smallest_effect, which is below 1",
        iterateEffect);
    require(
        0 < smallestEffect && smallestEffect <= baselineRate,
        "experiment.smallest_effect",
        "above 0 and at most experiment.baseline_rate, which is " + baselineRate,
        smallestEffect);
    require(contactCost >= 0, "experiment.contact_cost", "at least 0", contactCost);
    require(programmeCost >= 0, "experiment.programme_cost", "at least 0", programmeCost);
    require(
        discontinuationCost >= 0,
        "experiment.discontinuation_cost",
        "at least 0",
        discontinuationCost);
  }

  Map<String, String> variables() {
    return Map.ofEntries(
        Map.entry("current_experiment", "'" + id + "'"),
        Map.entry("control_share", controlShare + "D"),
        Map.entry("experiment_weeks", Integer.toString(weeks)),
        Map.entry("shortest_weeks", Integer.toString(shortestWeeks)),
        Map.entry("baseline_rate", baselineRate + "D"),
        Map.entry("smallest_effect", smallestEffect + "D"),
        Map.entry("iterate_effect", iterateEffect + "D"),
        Map.entry("experiment_alpha", alpha + "D"),
        Map.entry("contact_cost", contactCost + "D"),
        Map.entry("programme_cost", programmeCost + "D"),
        Map.entry("discontinuation_cost", discontinuationCost + "D"));
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-9;
  }

  private static void rate(double value, String name) {
    require(value > 0 && value < 1, name, "between 0 and 1", value);
  }
}
