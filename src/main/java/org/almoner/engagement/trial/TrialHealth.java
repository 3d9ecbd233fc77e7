package org.almoner.engagement.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.engagement.trial.TrialRows.Subject;
import org.almoner.stats.compare.SampleRatio;
import org.almoner.stats.weighting.StandardizedMeanDifference;

/**
 * Whether an experiment may be read at all: arms as drawn, sizes as planned in every stratum; and,
 * for information, how well the arms are balanced.
 *
 * @param patients of the experiment, all of them
 * @param known those of whom the primary outcome is known: they must have the planned shares, too
 * @param treatedShare as planned
 */
record TrialHealth(TrialPatients patients, TrialPatients known, double treatedShare) {
  private static final String HEALTH = "health";
  private static final double BALANCED = 0.1;

  /** Adds what was checked; returns what is broken, in words. */
  List<String> report(TrialRows results) {
    List<String> faults = new ArrayList<>();
    long wrong = patients.rows().stream().filter(row -> row.<Boolean>getAs("is_wrong")).count();
    results.figure(Subject.of(HEALTH, "wrong_assignments", "hash"), (double) wrong, wrong == 0);
    if (wrong > 0) {
      faults.add(wrong + " patients are not in the arm that was drawn for them");
    }
    patients
        .strata()
        .forEach((stratum, sizes) -> ratio(results, faults, "assigned " + stratum, sizes));
    ratio(results, faults, "assigned", sizes(patients));
    if (!known.rows().isEmpty()) {
      ratio(results, faults, "with known outcome", sizes(known));
    }
    balance(results);
    return faults;
  }

  private void ratio(TrialRows results, List<String> faults, String segment, long[] sizes) {
    SampleRatio ratio = SampleRatio.of(sizes, new double[] {treatedShare, 1 - treatedShare});
    results.add(
        new Subject(HEALTH, "sample_ratio", segment, "chi-square"),
        Map.of(
            "treatment_patients", sizes[0],
            "control_patients", sizes[1],
            "p_value", ratio.pValue()),
        !ratio.isMismatch(),
        null);
    if (ratio.isMismatch()) {
      faults.add(
          String.format(
              Locale.ROOT, "sample ratio mismatch (%s, p = %.2g)", segment, ratio.pValue()));
    }
  }

  private void balance(TrialRows results) {
    for (String covariate : List.of("risk_score", "age")) {
      TrialPatients told = patients.knowing(covariate);
      if (told.count(true) < 2 || told.count(false) < 2) {
        continue;
      }
      double[] ones = new double[told.rows().size()];
      Arrays.fill(ones, 1);
      double difference =
          StandardizedMeanDifference.of(told.numbers(covariate), told.treated(), ones).before();
      results.figure(
          new Subject(HEALTH, "balance", covariate, "standardised difference"),
          difference,
          Math.abs(difference) < BALANCED);
    }
  }

  private static long[] sizes(TrialPatients some) {
    return new long[] {some.count(true), some.count(false)};
  }
}
