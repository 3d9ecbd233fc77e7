package org.almoner.access.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.RuleType;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * What the rules of a line weigh under an access arm.
 *
 * @param points of the types that are counted
 * @param raw before the severity scale
 * @param approval after it
 */
public record Restrictions(Map<RuleType, Figure> points, Figure raw, Figure approval, Figure burden)
    implements Serializable {

  /**
   * @param rules those in effect
   * @param limited whether the line's coverage is limited
   */
  static Restrictions of(
      List<AccessRule> rules, boolean limited, AccessArm arm, Assumptions assumptions) {
    Map<RuleType, Figure> points = points(rules, arm, assumptions);
    Factor scale = Factor.of("restriction_severity_scale", arm.restrictionSeverityScale());
    List<Term> raw = new ArrayList<>(5);
    List<Term> approval = new ArrayList<>(5);
    for (Map.Entry<RuleType, Figure> each : points.entrySet()) {
      Factor ofType = each.getValue().factor();
      raw.add(Term.of(each.getKey().label(), ofType));
      approval.add(Term.of(each.getKey().label(), scale, ofType));
    }
    if (limited) {
      Term ofLimit = Term.of("limited", assumptions.factor(Constant.LIMITED_POINTS));
      raw.add(ofLimit);
      approval.add(ofLimit);
    }
    Figure complexity = Figure.sum("approval_complexity", approval);
    return new Restrictions(
        points,
        Figure.sum("raw_approval_complexity", raw),
        complexity,
        burden(complexity, assumptions));
  }

  private static Figure burden(Figure complexity, Assumptions assumptions) {
    Factor perPoint = assumptions.factor(Constant.BURDEN_PER_POINT);
    return Figure.sum("administrative_burden", Term.of("complexity", perPoint, complexity.factor()))
        .index();
  }

  private static Map<RuleType, Figure> points(
      List<AccessRule> rules, AccessArm arm, Assumptions assumptions) {
    Map<RuleType, List<Term>> terms = new EnumMap<>(RuleType.class);
    for (AccessRule rule : rules) {
      if (arm.counts(rule.type())) {
        terms
            .computeIfAbsent(rule.type(), type -> new ArrayList<>(2))
            .add(
                Term.of(
                    rule.ruleId(),
                    assumptions.factor(rule.type().weight()),
                    severity(rule, arm, assumptions)));
      }
    }
    Map<RuleType, Figure> points = new EnumMap<>(RuleType.class);
    terms.forEach((type, each) -> points.put(type, Figure.sum(type.points(), each)));
    return points;
  }

  private static Factor severity(AccessRule rule, AccessArm arm, Assumptions assumptions) {
    boolean stricter = arm.strictStepTherapy() && rule.type() == RuleType.ST;
    double counted =
        stricter
            ? Math.min(
                AccessRule.SEVEREST,
                rule.severity() + assumptions.value(Constant.STRICT_STEP_SEVERITY))
            : rule.severity();
    return Factor.of("severity", counted);
  }
}
