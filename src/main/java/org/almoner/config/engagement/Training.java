package org.almoner.config.engagement;

import static org.almoner.config.check.Range.require;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.almoner.config.check.Person;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.UsageException;

/**
 * How the uplift model is trained, and what it must pass.
 *
 * @param trainedBy who answers for trainings, and may not approve them
 * @param learner t, s, x, dr or r; only t gives a model that can be registered
 * @param scope pooled, per_brand, or auto for whichever validates better
 * @param folds of the cross-fitting, by patient
 * @param seed of the folds and refuters
 * @param largestSample rows above which a sample of patients is trained on
 * @param penalties ridge penalties to choose from, separated by commas
 * @param interactions pairs of number features whose product is a column, separated by commas
 * @param holdoutShare share of the decision dates that only test, the last ones
 * @param minimum what there must be to train at all
 * @param gates what a model must pass
 * @param proxies which features are reported to tell a protected group
 */
public record Training(
    String trainedBy,
    String learner,
    String scope,
    int folds,
    long seed,
    long largestSample,
    String penalties,
    String interactions,
    double holdoutShare,
    Minimum minimum,
    Limits gates,
    Proxies proxies) {
  private static final int LARGEST_SAMPLE = 100_000_000;

  /**
   * The least data.
   *
   * @param patients distinct patients
   * @param days from the first to the last decision date whose outcome is known
   * @param treatedShare share of decision points with a contact
   * @param knownShare share of the decision points whose 30 days are over with a known outcome
   * @param completeShare share of feature values that are present
   */
  public record Minimum(
      int patients, int days, double treatedShare, double knownShare, double completeShare) {

    public Minimum {
      Range.require("engagement.training.minimum.patients", patients, 1, LARGEST_SAMPLE);
      Range.require("engagement.training.minimum.days", days, 1, 36_500);
      Range.require("engagement.training.minimum.treated_share", treatedShare, 0, 1);
      Range.require("engagement.training.minimum.known_share", knownShare, 0, 1);
      Range.require("engagement.training.minimum.complete_share", completeShare, 0, 1);
    }
  }

  /**
   * The approval gates.
   *
   * @param auuc smallest uplift AUC
   * @param standardizedDifference largest of any covariate after weighting
   * @param eValue smallest E-value of the average effect on discontinuation
   * @param brier largest Brier score of either arm
   * @param subgroupGap largest gap between predicted and observed effect of a subgroup
   */
  public record Limits(
      double auuc, double standardizedDifference, double eValue, double brier, double subgroupGap) {

    public Limits {
      Range.require("engagement.training.gates.auuc", auuc, 0, 1);
      Range.require(
          "engagement.training.gates.standardized_difference", standardizedDifference, 0, 1);
      Range.require("engagement.training.gates.e_value", eValue, 1, 100);
      Range.require("engagement.training.gates.brier", brier, 0, 1);
      Range.require("engagement.training.gates.subgroup_gap", subgroupGap, 0, 1);
    }
  }

  /**
   * What the proxy audit reports.
   *
   * @param auc smallest area under the ROC curve, of one feature for one group against the others
   * @param patients fewest in the group and outside it
   */
  public record Proxies(double auc, int patients) {

    public Proxies {
      require(auc > 0.5 && auc <= 1, "engagement.training.proxies.auc", "in (0.5, 1]", auc);
      Range.require("engagement.training.proxies.patients", patients, 2, LARGEST_SAMPLE);
    }
  }

  public Training {
    trainedBy = trainer(trainedBy);
    require(
        List.of("t", "s", "x", "dr", "r").contains(learner),
        "engagement.training.learner",
        "t, s, x, dr or r",
        learner);
    require(
        List.of("pooled", "per_brand", "auto").contains(scope),
        "engagement.training.scope",
        "pooled, per_brand or auto",
        scope);
    Range.require("engagement.training.folds", folds, 2, 50);
    Range.require("engagement.training.largest_sample", largestSample, 1000, LARGEST_SAMPLE);
    require(
        holdoutShare > 0 && holdoutShare < 1,
        "engagement.training.holdout_share",
        "in (0, 1)",
        holdoutShare);
    require(
        isFew(list(penalties), 1) && list(penalties).stream().allMatch(Training::isPenalty),
        "engagement.training.penalties",
        "1 to 100 numbers from 0 to 1e12, such as 1, 30",
        penalties);
    require(
        isFew(list(interactions), 0)
            && list(interactions).stream().allMatch(pair -> pair.matches("\\w+:\\w+")),
        "engagement.training.interactions",
        "at most 100 pairs such as days_on_therapy:risk_score",
        interactions);
  }

  /** The ridge penalties, one by one. */
  public List<Double> penaltyList() {
    return list(penalties).stream().map(Double::valueOf).toList();
  }

  /** The pairs, one by one. */
  public List<String> interactionList() {
    return list(interactions);
  }

  /**
   * Checks the names in {@code interactions}.
   *
   * @param numbers names of the features that are numbers
   * @throws UsageException naming the one that is none, and the nearest
   */
  public void requireInteractionsOf(Collection<String> numbers) {
    for (String pair : interactionList()) {
      for (String name : pair.split(":", -1)) {
        if (!numbers.contains(name)) {
          throw new RefusedSetting(
              "engagement.training.interactions",
              "has %s: %s"
                  .formatted(
                      pair, UsageException.unknown("number feature", name, numbers).getMessage()));
        }
      }
    }
  }

  private static String trainer(String said) {
    try {
      return Person.named("it", said).name();
    } catch (UsageException e) {
      throw new RefusedSetting("engagement.training.trained_by", "is no name: " + e.getMessage());
    }
  }

  private static boolean isPenalty(String text) {
    try {
      double value = Double.parseDouble(text);
      return text.matches("[0-9.eE+-]+") && value >= 0 && value <= 1e12;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isFew(List<String> list, int least) {
    return list.size() >= least && list.size() <= 100 && list.stream().noneMatch(String::isEmpty);
  }

  private static List<String> list(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
