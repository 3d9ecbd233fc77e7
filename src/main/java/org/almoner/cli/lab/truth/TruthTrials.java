package org.almoner.cli.lab.truth;

/**
 * Experiments simulated on patients whose truth is known; the components are JSON fields.
 *
 * @param count of experiments
 * @param trueDifference probability of discontinuing within 30 days where every patient is
 *     contacted as uplift_score says, minus where as rule_score says
 * @param meanDifference mean of the differences that the experiments found
 * @param covering experiments whose 95 % interval holds the true difference
 */
record TruthTrials(int count, double trueDifference, double meanDifference, int covering) {}
