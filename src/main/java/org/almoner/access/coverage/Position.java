package org.almoner.access.coverage;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.LineResolution;
import org.almoner.access.formulary.LineSearch;
import org.almoner.access.formulary.RuledLine;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.RuleType;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * What the formulary says to a request whose coverage is known: the same in every arm, since
 * coverage alone decides it.
 *
 * @param search which lines matched
 * @param line the most restrictive of them; null where there is none
 * @param rules of that line, in effect
 * @param conflicting whether matched lines differ in list status
 */
public record Position(
    LineSearch search, @Nullable RuledLine line, List<AccessRule> rules, boolean conflicting)
    implements Serializable {

  public static Position of(
      AccessRequest request, Coverage coverage, Formulary formulary, Assumptions assumptions) {
    LineSearch search = formulary.search(request, coverage);
    RuledLine line = mostRestrictive(search.matched(), request, assumptions);
    return new Position(
        search,
        line,
        line == null ? List.of() : line.rulesInEffect(request.asOf()),
        search.matched().stream().map(each -> each.line().listStatus()).distinct().count() > 1);
  }

  /** By list status, then by complexity in the baseline arm, then by smallest id. */
  private static @Nullable RuledLine mostRestrictive(
      List<RuledLine> matched, AccessRequest request, Assumptions assumptions) {
    if (matched.size() < 2) {
      return matched.isEmpty() ? null : matched.get(0);
    }
    return matched.stream()
        .max(
            Comparator.<RuledLine, ListStatus>comparing(each -> each.line().listStatus())
                .thenComparingDouble(each -> baselineComplexity(each, request, assumptions))
                .thenComparing(each -> each.line().lineId(), Utf8Order.ASCENDING.reversed()))
        .orElseThrow();
  }

  private static double baselineComplexity(
      RuledLine line, AccessRequest request, Assumptions assumptions) {
    List<AccessRule> rules = line.rulesInEffect(request.asOf());
    boolean limited = CoverageOutcome.of(line.line().listStatus()) == CoverageOutcome.LIMITED;
    return Restrictions.of(rules, limited, AccessArm.BASELINE, assumptions).raw().compared();
  }

  public LineResolution resolution() {
    return search.resolution();
  }

  public @Nullable String lineId() {
    return line == null ? null : line.line().lineId();
  }

  public @Nullable ListStatus listStatus() {
    return line == null ? null : line.line().listStatus();
  }

  public CoverageOutcome coverage() {
    return CoverageOutcome.of(listStatus());
  }

  public RuleApplication ruleApplication() {
    if (line == null || line.rules().isEmpty()) {
      return RuleApplication.NO_RULES;
    }
    return rules.isEmpty() ? RuleApplication.OFF_WINDOW : RuleApplication.IN_EFFECT;
  }

  public Confidence confidence() {
    if (line == null) {
      return Confidence.LOW;
    }
    boolean partial = conflicting || ruleApplication() == RuleApplication.OFF_WINDOW;
    return partial ? Confidence.PARTIAL : Confidence.HIGH;
  }

  /** Types of the rules in effect, whether an arm counts them or not. */
  public Set<RuleType> ruleTypes() {
    EnumSet<RuleType> types = EnumSet.noneOf(RuleType.class);
    rules.forEach(rule -> types.add(rule.type()));
    return types;
  }

  /** What the rules weigh under an arm. */
  Restrictions restrictions(AccessArm arm, Assumptions assumptions) {
    return Restrictions.of(rules, coverage() == CoverageOutcome.LIMITED, arm, assumptions);
  }
}
