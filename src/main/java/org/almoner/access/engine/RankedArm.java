package org.almoner.access.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.SupportArm;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Utf8Order;

/**
 * A support arm among the others.
 *
 * @param rank 1 for the arm that is recommended
 * @param aligned whether it means to help where the path is most stressed
 */
public record RankedArm(int rank, SupportOutcome outcome, boolean aligned, LimitingFactor limit)
    implements Serializable {

  private static final Comparator<SupportOutcome> ORDER =
      Comparator.<SupportOutcome>comparingDouble(each -> -each.benefit().net().compared())
          .thenComparing(each -> !isAligned(each))
          .thenComparing(each -> each.arm().name(), Utf8Order.ASCENDING);

  /** All arms but the baseline: by net benefit, then aligned ones first, then by name. */
  public static List<RankedArm> ranking(List<SupportOutcome> outcomes, Assumptions assumptions) {
    List<RankedArm> ranked = new ArrayList<>(outcomes.size());
    outcomes.stream()
        .filter(each -> !each.arm().name().equals(Scenarios.BASELINE))
        .sorted(ORDER)
        .forEach(
            each ->
                ranked.add(
                    new RankedArm(
                        ranked.size() + 1,
                        each,
                        isAligned(each),
                        LimitingFactor.of(each, assumptions))));
    return ranked;
  }

  private static boolean isAligned(SupportOutcome outcome) {
    SupportArm arm = outcome.arm();
    return outcome.path().dominant() == arm.targetStage();
  }
}
