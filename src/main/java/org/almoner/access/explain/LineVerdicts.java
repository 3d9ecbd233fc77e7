package org.almoner.access.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.RuledLine;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.Window;

/**
 * Which line was read, why not the others, and what each of its rules does.
 *
 * @param coverage that the request asks for
 */
record LineVerdicts(AccessRequest request, Coverage coverage, Formulary formulary) {
  private static final int MANY = 40;

  /**
   * Of the lines of the product, the one that was read first; where they are many, those of other
   * plans are counted.
   */
  List<Verdict> lines(Position position) {
    List<RuledLine> all = formulary.ofProduct(request.productId());
    List<Verdict> verdicts = new ArrayList<>();
    all.stream()
        .filter(each -> each.line().lineId().equals(position.lineId()))
        .forEach(each -> verdicts.add(new Verdict(each.line().lineId(), read(each, position))));
    int untold = 0;
    for (RuledLine each : all) {
      boolean told = each.line().coverage().equals(coverage) || all.size() <= MANY;
      if (!told) {
        untold++;
      } else if (!each.line().lineId().equals(position.lineId())) {
        verdicts.add(new Verdict(each.line().lineId(), notRead(each, position)));
      }
    }
    if (untold > 0 || all.isEmpty()) {
      verdicts.add(new Verdict("other lines", untold + " of other plans or jurisdictions"));
    }
    return verdicts;
  }

  private static String read(RuledLine line, Position position) {
    int matched = position.search().matched().size();
    String status = "read: " + line.line().listStatus().label();
    return matched == 1
        ? status + ", the only line that holds"
        : "%s, the most restrictive of %d lines that hold".formatted(status, matched);
  }

  private String notRead(RuledLine ruled, Position position) {
    FormularyLine line = ruled.line();
    Coverage other = line.coverage();
    if (!other.jurisdiction().equals(coverage.jurisdiction())) {
      return "jurisdiction %s is not %s".formatted(other.jurisdiction(), coverage.jurisdiction());
    }
    if (!other.equals(coverage)) {
      return "payer %s, plan %s is not payer %s, plan %s"
          .formatted(other.payerId(), other.planId(), coverage.payerId(), coverage.planId());
    }
    return line.window().holds(request.asOf())
        ? lessRestrictive(line, Objects.requireNonNull(position.line()).line())
        : window(line.window());
  }

  private static String lessRestrictive(FormularyLine line, FormularyLine read) {
    return line.listStatus() == read.listStatus()
        ? "holds, but has fewer points than %s, or as many and a larger id".formatted(read.lineId())
        : "holds, but %s is less restrictive than %s"
            .formatted(line.listStatus().label(), read.listStatus().label());
  }

  private String window(Window window) {
    LocalDate from = window.from();
    return from != null && request.asOf().isBefore(from)
        ? "holds from %s on only".formatted(from)
        : "has not held since %s".formatted(window.to());
  }

  /** Of every rule of the line that was read. */
  List<Verdict> rules(AccessOutcome outcome) {
    RuledLine line = outcome.position().line();
    List<AccessRule> rules = line == null ? List.of() : line.rules();
    return rules.stream()
        .map(
            rule ->
                new Verdict(
                    rule.ruleId(),
                    "%s of severity %d: %s"
                        .formatted(
                            rule.type().label(), rule.severity(), state(rule, outcome.arm()))))
        .toList();
  }

  private String state(AccessRule rule, AccessArm arm) {
    if (!rule.active()) {
      return "not active";
    }
    if (!rule.window().holds(request.asOf())) {
      return "not in effect, it " + window(rule.window());
    }
    return arm.counts(rule.type())
        ? "in effect and counted"
        : "in effect, but %s does not count its type".formatted(arm.name());
  }
}
