package org.almoner.engagement.fairness;

import java.util.List;
import java.util.Locale;
import org.almoner.config.engagement.Training;
import org.almoner.governance.Manifest.ApprovalRow;

/**
 * What there is to learn from, before anything is learnt. Too little, and the rule-based score
 * serves.
 *
 * @param patients distinct patients
 * @param days from the first to the last decision date with a known outcome
 * @param treatedShare share of decision points with a contact
 * @param knownShare of the decision points whose 30 days are over, those with a known outcome
 * @param completeShare of the feature values, those that are present
 */
public record MinimumData(
    long patients, long days, double treatedShare, double knownShare, double completeShare) {

  public List<ApprovalRow> gates(Training.Minimum limits) {
    return List.of(
        whole("patients", patients, limits.patients()),
        whole("days_of_history", days, limits.days()),
        share("treated_share", treatedShare, limits.treatedShare()),
        share("known_outcomes", knownShare, limits.knownShare()),
        share("feature_completeness", completeShare, limits.completeShare()));
  }

  private static ApprovalRow whole(String gate, long found, long wanted) {
    return new ApprovalRow(gate, ">= " + wanted, Long.toString(found), found >= wanted);
  }

  private static ApprovalRow share(String gate, double found, double wanted) {
    return new ApprovalRow(
        gate,
        String.format(Locale.ROOT, ">= %.2f", wanted),
        String.format(Locale.ROOT, "%.3f", found),
        found >= wanted);
  }
}
