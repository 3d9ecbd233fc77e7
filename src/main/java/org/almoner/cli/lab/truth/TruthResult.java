package org.almoner.cli.lab.truth;

import java.util.List;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations against the truth; the components are JSON fields.
 *
 * @param patients recommended or not, with a truth
 * @param withoutTruth rows left out: the patient had discontinued, or opted out
 * @param contacts that each policy spends, per FRM as many as the list shows
 * @param trueEffect mean fall of the probability of discontinuing within 30 days by a contact
 * @param estimatedEffect the mean of uplift_score; null without one, as the next two
 * @param sqrtPehe √ mean (uplift − truth)² (Hill 2011)
 * @param correlation of uplift and truth
 * @param experiments simulated ones; null where none were asked for
 */
record TruthResult(
    String date,
    int patients,
    int withoutTruth,
    long contacts,
    double trueEffect,
    @Nullable Double estimatedEffect,
    @Nullable Double sqrtPehe,
    @Nullable Double correlation,
    List<Policy> policies,
    @Nullable TruthTrials experiments) {

  /**
   * What a way to choose is worth.
   *
   * @param avoided expected discontinuations within 30 days that its contacts avoid
   * @param happened the same in the world as it went on
   * @param gain (avoided − random) ÷ (oracle − random)
   */
  record Policy(String policy, double avoided, double happened, double gain) {}

  Rows rows() {
    Rows rows = Rows.named("measure", "value", "happened", "gain");
    rows.add("patients", patients, null, null);
    rows.add("without truth", withoutTruth, null, null);
    rows.add("contacts", contacts, null, null);
    rows.add("true effect", trueEffect, null, null);
    rows.add("estimated effect", estimatedEffect, null, null);
    rows.add("sqrt PEHE", sqrtPehe, null, null);
    rows.add("correlation", correlation, null, null);
    for (Policy policy : policies) {
      rows.add("avoided by " + policy.policy, policy.avoided, policy.happened, policy.gain);
    }
    if (experiments != null) {
      rows.add("simulated experiments", experiments.count(), null, null);
      rows.add("true difference", experiments.trueDifference(), null, null);
      rows.add("mean difference found", experiments.meanDifference(), null, null);
      rows.add("intervals that hold the truth", experiments.covering(), null, null);
    }
    return rows;
  }
}
