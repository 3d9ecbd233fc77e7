package org.almoner.access.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.summary.Choice;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.support.Workload;
import org.jspecify.annotations.Nullable;

/** Words of a result, with the reason for each. */
final class Decisions {

  static List<Verdict> of(Priced priced, Choice choice) {
    List<Verdict> decisions = new ArrayList<>();
    addAccess(decisions, priced.arm(choice.accessArm()).access());
    PricedArm fed = priced.arm(choice.fedArm());
    SupportOutcome support = fed.support(choice.supportArm());
    add(decisions, "precondition", support.input().precondition().label(), "as coverage is");
    add(
        decisions,
        "inferred_stage",
        support.path().inferred().label(),
        support.path().reason().sentence());
    add(
        decisions,
        "dominant_stage",
        support.path().dominant().label(),
        "it has the largest attribution, %s"
            .formatted(support.path().share(support.path().dominant()).value()));
    addCapacity(decisions, support.workload());
    fed.ranking().stream()
        .filter(each -> each.outcome().equals(support))
        .forEach(each -> addRank(decisions, each, fed.ranking().size()));
    return decisions;
  }

  private static void addAccess(List<Verdict> decisions, @Nullable AccessOutcome outcome) {
    if (outcome == null) {
      add(decisions, "access", "none", "payer, plan or jurisdiction is not yet known");
      return;
    }
    Position position = outcome.position();
    add(
        decisions,
        "line_resolution",
        position.resolution().label(),
        "%d lines hold".formatted(position.search().matched().size()));
    add(
        decisions,
        "coverage_outcome",
        position.coverage().label(),
        position.listStatus() == null
            ? "there is no line"
            : "the list status is " + position.listStatus().label());
    add(
        decisions,
        "interpretation_confidence",
        position.confidence().label(),
        "conflicting %s, rules %s"
            .formatted(position.conflicting(), position.ruleApplication().label()));
    add(decisions, "dominant_barrier", outcome.dominantBarrier(), barrier(outcome));
  }

  private static String barrier(AccessOutcome outcome) {
    if (outcome.isGap()) {
      return "the plan does not pay";
    }
    String points =
        outcome.restrictions().points().entrySet().stream()
            .map(each -> each.getKey().label() + " " + each.getValue().value())
            .collect(Collectors.joining(", "));
    return points.isEmpty() ? "no rule is counted" : "points are " + points;
  }

  private static void addCapacity(List<Verdict> decisions, Workload workload) {
    add(decisions, "capacity_state", workload.state().label(), "by the latest report on the day");
    add(
        decisions,
        "high_capacity_strain",
        Boolean.toString(workload.highStrain()),
        workload.load() == null
            ? workload.isWithoutStaff() ? "there is no staff" : "no capacity is known"
            : "the load is " + workload.load().value());
  }

  private static void addRank(List<Verdict> decisions, RankedArm arm, int arms) {
    add(
        decisions,
        "rank",
        Integer.toString(arm.rank()),
        "of %d arms, by net benefit %s%s"
            .formatted(
                arms,
                arm.outcome().benefit().net().value(),
                arm.aligned() ? ", aligned with the most stressed stage" : ""));
    add(decisions, "limiting_factor", arm.limit().label(), "the first that applies");
  }

  private static void add(List<Verdict> decisions, String name, String value, String because) {
    decisions.add(new Verdict(name, value + ": " + because));
  }

  private Decisions() {}
}
