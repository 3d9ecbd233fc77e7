package org.almoner.access.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.access.coverage.CoverageOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.formulary.RuledLine;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Product;
import org.almoner.access.input.Window;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Rounding;
import org.jspecify.annotations.Nullable;

/** Edits of single rows that may change a request's result. */
record Edits(Pricer pricer, AccessRequest request) {
  private static final String REQUESTS = "access_requests";
  private static final double FIFTH = 0.2;

  /**
   * @param position null where coverage is not yet known
   */
  List<Edit> all(@Nullable Position position) {
    List<Edit> edits = new ArrayList<>();
    RuledLine line = position == null ? null : position.line();
    if (line == null) {
      elsewhere().ifPresent(edits::add);
    } else {
      edits.add(ofStatus(line, Objects.requireNonNull(position).coverage()));
      line.rules().forEach(rule -> edits.add(ofRule(rule)));
    }
    pricer
        .capacities()
        .latest(request.productId(), request.asOf())
        .ifPresent(report -> edits.add(ofCapacity(report)));
    edits.add(ofAssumption(pricer.assumptions().get(Constant.DELAY_BASE_DAYS)));
    return edits;
  }

  /** The request where a line of its product holds: first of its plan, then nearby. */
  private Optional<Edit> elsewhere() {
    Coverage asked = request.coverage();
    List<RuledLine> lines = pricer.formulary().ofProduct(request.productId());
    return lines.stream()
        .map(RuledLine::line)
        .min(Comparator.comparing(line -> asked == null ? 0 : distance(asked, line.coverage())))
        .map(this::ofRequest);
  }

  private static int distance(Coverage asked, Coverage other) {
    int parts = asked.jurisdiction().equals(other.jurisdiction()) ? 0 : 1;
    parts += asked.planId().equals(other.planId()) ? 0 : 1;
    return parts + (asked.payerId().equals(other.payerId()) ? 0 : 1);
  }

  private Edit ofRequest(FormularyLine line) {
    Coverage coverage = line.coverage();
    LocalDate day = request.asOf();
    if (!line.window().holds(day)) {
      day =
          line.window().from() == null
              ? Objects.requireNonNull(line.window().to()).minusDays(1)
              : line.window().from();
    }
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("payer_id", coverage.payerId());
    cells.put("plan_id", coverage.planId());
    cells.put("jurisdiction", coverage.jurisdiction());
    cells.put("as_of", day.toString());
    AccessRequest moved =
        new AccessRequest(
            request.requestId(), request.patientId(), request.productId(), coverage, day);
    return new Edit(REQUESTS, request.requestId(), cells, pricer, moved);
  }

  /** A line that pays, or no longer does. */
  private Edit ofStatus(RuledLine ruled, CoverageOutcome coverage) {
    ListStatus status =
        coverage == CoverageOutcome.LISTED ? ListStatus.EXCLUDED : ListStatus.LISTED;
    UnaryOperator<FormularyLine> change =
        line ->
            line.lineId().equals(ruled.line().lineId())
                ? new FormularyLine(
                    line.lineId(), line.productId(), line.coverage(), status, line.window())
                : line;
    return new Edit(
        "formulary_lines",
        ruled.line().lineId(),
        Map.of("list_status", status.label()),
        with(change, rule -> rule),
        request);
  }

  /** A rule in effect that ends, or another that comes into effect. */
  private Edit ofRule(AccessRule changed) {
    boolean inEffect = changed.isInEffect(request.asOf());
    Window window = changed.window().holds(request.asOf()) ? changed.window() : Window.ALWAYS;
    AccessRule other =
        new AccessRule(
            changed.ruleId(),
            changed.lineId(),
            changed.type(),
            changed.severity(),
            !inEffect,
            window);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("active", Boolean.toString(!inEffect));
    if (!window.equals(changed.window())) {
      cells.put("effective_from", "");
      cells.put("effective_to", "");
    }
    UnaryOperator<AccessRule> change =
        rule -> rule.ruleId().equals(changed.ruleId()) ? other : rule;
    return new Edit("access_rules", changed.ruleId(), cells, with(line -> line, change), request);
  }

  /** The pricer with other lines and rules of the product. */
  private Pricer with(UnaryOperator<FormularyLine> line, UnaryOperator<AccessRule> rule) {
    List<RuledLine> all = pricer.formulary().ofProduct(request.productId());
    Formulary changed =
        Formulary.of(
            all.stream().map(RuledLine::line).map(line).toList(),
            all.stream().flatMap(each -> each.rules().stream()).map(rule).toList());
    return new Pricer(changed, pricer.capacities(), pricer.scenarios(), pricer.assumptions());
  }

  /** Twice the staff, and one more. */
  private Edit ofCapacity(HubCapacity report) {
    double fte = 2 * report.effectiveFte() + 1;
    HubCapacity other = new HubCapacity(report.asOf(), report.program(), fte, report.openCases());
    Product product = new Product(request.productId(), "", "", report.program());
    Pricer changed =
        new Pricer(
            pricer.formulary(),
            HubCapacities.of(List.of(product), List.of(other)),
            pricer.scenarios(),
            pricer.assumptions());
    return new Edit(
        "hub_capacity",
        report.program() + "@" + report.asOf(),
        Map.of("effective_fte", Double.toString(fte)),
        changed,
        request);
  }

  private Edit ofAssumption(Assumption assumption) {
    double value = Rounding.nine(assumption.value() * (1 + FIFTH));
    return new Edit(
        "assumptions.yaml",
        assumption.id(),
        Map.of("value", Double.toString(value)),
        pricer.with(pricer.assumptions().with(assumption.constant(), value)),
        request);
  }
}
