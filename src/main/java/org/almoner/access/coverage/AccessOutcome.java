package org.almoner.access.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * What stands between a request and approval under an access arm.
 *
 * @param deltaComplexity and {@code deltaBurden}: against the baseline arm
 */
public record AccessOutcome(
    AccessArm arm,
    Position position,
    Restrictions restrictions,
    Figure deltaComplexity,
    Figure deltaBurden)
    implements Serializable {

  /** The name of the dominant barrier where the plan does not pay. */
  public static final String NOT_LISTED = "not_listed";

  /** The name of the dominant barrier where there is none. */
  public static final String NO_BARRIER = "none";

  /** One outcome for each arm, in their order. */
  public static List<AccessOutcome> of(
      Position position, List<AccessArm> arms, Assumptions assumptions) {
    Restrictions baseline = position.restrictions(AccessArm.BASELINE, assumptions);
    List<AccessOutcome> outcomes = new ArrayList<>(arms.size());
    for (AccessArm arm : arms) {
      Restrictions restrictions =
          arm.equals(AccessArm.BASELINE) ? baseline : position.restrictions(arm, assumptions);
      outcomes.add(
          new AccessOutcome(
              arm,
              position,
              restrictions,
              difference("delta_approval_complexity", restrictions.raw(), baseline.raw()),
              difference("delta_administrative_burden", restrictions.burden(), baseline.burden())));
    }
    return outcomes;
  }

  private static Figure difference(String name, Figure here, Figure baseline) {
    return Figure.sum(
        name,
        Term.of("arm", here.factor()),
        Term.less("baseline", baseline.of(Scenarios.BASELINE)));
  }

  public boolean isGap() {
    return position.coverage().isGap();
  }

  public boolean isEligible() {
    return !isGap();
  }

  /** How many types of restriction are counted. */
  public int restrictionTypes() {
    return restrictions.points().size();
  }

  /** {@link #NOT_LISTED}, the counted type with most points, or {@link #NO_BARRIER}. */
  public String dominantBarrier() {
    if (isGap()) {
      return NOT_LISTED;
    }
    return restrictions.points().entrySet().stream()
        .max(
            Comparator.<Map.Entry<RuleType, Figure>>comparingDouble(e -> e.getValue().compared())
                .thenComparing(e -> -e.getKey().precedence()))
        .map(e -> e.getKey().label())
        .orElse(NO_BARRIER);
  }

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(restrictions.points().values());
    figures.add(restrictions.raw());
    figures.add(restrictions.approval());
    figures.add(restrictions.burden());
    figures.add(deltaComplexity);
    figures.add(deltaBurden);
    return figures;
  }
}
