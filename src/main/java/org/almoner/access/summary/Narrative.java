package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.formulary.LineResolution;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Stage;
import org.almoner.access.support.AccessInput;
import org.almoner.access.support.Operations;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Figure;

/**
 * The story of a request, by rules: position, main barrier, what the arms change, what limits it,
 * what to check.
 */
record Narrative(Situation situation, SummaryTexts texts, Assumptions assumptions) {

  /**
   * At most five sentences.
   *
   * @param check what to check
   */
  List<String> sentences(String check) {
    List<String> sentences = new ArrayList<>();
    sentences.add(position());
    sentences.add(barrier());
    sentences.add(changes());
    sentences.add(texts.of(situation.limit()).sentence());
    sentences.add(check);
    return sentences;
  }

  private String position() {
    AccessRequest request = situation.priced().request();
    AccessOutcome access = situation.access();
    Coverage coverage = request.coverage();
    if (access == null || coverage == null) {
      return "Coverage of %s is not yet known, and a placeholder stands in for it."
          .formatted(request.productId());
    }
    String where =
        "%s under plan %s of payer %s in %s"
            .formatted(
                request.productId(),
                coverage.planId(),
                coverage.payerId(),
                coverage.jurisdiction());
    LineResolution resolution = access.position().resolution();
    return resolution == LineResolution.MATCHED
        ? "%s is %s by line %s, so that coverage is %s."
            .formatted(
                where,
                Objects.requireNonNull(access.position().listStatus()).label(),
                access.position().lineId(),
                access.position().coverage().label())
        : "%s has no formulary line: %s.".formatted(where, resolution.label());
  }

  /** A stage is called the bottleneck only where its barrier is there. */
  private String barrier() {
    Stage stage = situation.support().path().dominant();
    String why = barrierOf(stage);
    return why.isEmpty()
        ? "There is no barrier; differences below %s point are noise."
            .formatted(number(assumptions.value(Constant.NOISE_POINTS)))
        : "The bottleneck is %s: %s.".formatted(stage.label(), why);
  }

  /** What makes a stage hard; empty where nothing does. */
  private String barrierOf(Stage stage) {
    AccessInput input = situation.support().input();
    return switch (stage) {
      case PRIOR_AUTHORIZATION ->
          input.has(RuleType.PA) ? "a prior authorization is in effect" : "";
      case BENEFITS_INVESTIGATION -> investigation(input);
      case REFERRED -> input.isGap() ? "the plan does not pay" : "";
      case ENROLLED -> enrolment(input);
      case INITIATED -> "";
    };
  }

  private String investigation(AccessInput input) {
    if (input.isMissing()) {
      return "coverage is not yet known";
    }
    if (input.isConflicting()) {
      return "formulary lines contradict each other";
    }
    if (input.has(RuleType.ST)) {
      return "step therapy is in effect";
    }
    boolean heavy = input.burden() >= assumptions.value(Constant.INVESTIGATION_BURDEN);
    return heavy ? "the administrative burden is high" : "";
  }

  private static String enrolment(AccessInput input) {
    if (input.has(RuleType.SP)) {
      return "a specialty pharmacy is required";
    }
    return input.has(RuleType.QL) ? "a quantity limit is in effect" : "";
  }

  private String changes() {
    String support = support();
    AccessOutcome before = situation.access();
    AccessOutcome after = situation.accessScenario();
    if (before == null || after == null || after.arm().name().equals(Scenarios.BASELINE)) {
      return capitalized(support) + ".";
    }
    String burden =
        move(
            "administrative burden", before.restrictions().burden(), after.restrictions().burden());
    String access = "Under %s %s".formatted(after.arm().name(), burden);
    return "%s; %s.".formatted(access, support);
  }

  private String support() {
    SupportOutcome outcome = situation.support();
    if (outcome.arm().name().equals(Scenarios.BASELINE)) {
      return "no support arm is chosen";
    }
    Operations before = situation.supportBaseline().operations();
    Operations after = outcome.operations();
    return "with %s %s, %s, and the benefit scores %s"
        .formatted(
            outcome.arm().name(),
            move("the delay in days", before.delay(), after.delay()),
            move("dropout risk", before.dropout(), after.dropout()),
            number(outcome.benefit().score().value()));
  }

  private static String move(String what, Figure before, Figure after) {
    return before.compared() == after.compared()
        ? "%s stays %s".formatted(what, number(before.value()))
        : "%s goes from %s to %s".formatted(what, number(before.value()), number(after.value()));
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
