package org.almoner.cli.access;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.access.explain.Change;
import org.almoner.access.explain.FigureGroup;
import org.almoner.access.explain.Verdict;
import org.almoner.access.explain.Why;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Coverage;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.Visible;

/**
 * Prints why a result is what it is. Numbers are printed with all their digits, so that a reader
 * can add them up.
 */
record WhyPrinter(Why why, Format format, PrintWriter out) {

  void print() {
    switch (format) {
      case TABLE -> text();
      case JSON -> out.println(Json.of(object()));
      case CSV -> format.print(out, rows());
    }
    out.flush();
  }

  private void text() {
    line("Request " + why.request().requestId() + ": " + asked(why.request()));
    line(
        "access arm %s, support arm %s on the access outcome of %s"
            .formatted(
                why.choice().accessArm(), why.choice().supportArm(), why.choice().feed().label()));
    verdicts("Lines of the product", why.lines());
    verdicts("Rules of the line", why.rules());
    verdicts("Decisions", why.decisions());
    for (FigureGroup group : why.figures()) {
      line("");
      line("Figures: " + group.title());
      group.figures().forEach(this::figure);
    }
    line("");
    line("What would change it");
    why.changes().forEach(this::change);
  }

  private static String asked(AccessRequest request) {
    Coverage coverage = request.coverage();
    return coverage == null
        ? "product %s, coverage not yet known, as of %s"
            .formatted(request.productId(), request.asOf())
        : "product %s, payer %s, plan %s, jurisdiction %s, as of %s"
            .formatted(
                request.productId(),
                coverage.payerId(),
                coverage.planId(),
                coverage.jurisdiction(),
                request.asOf());
  }

  private void verdicts(String title, List<Verdict> verdicts) {
    line("");
    line(title);
    verdicts.forEach(each -> line("  " + each.name() + " = " + each.verdict()));
    if (verdicts.isEmpty()) {
      line("  (none)");
    }
  }

  private void figure(Figure figure) {
    line("  " + figure.name() + " = " + number(figure.value()));
    figure.terms().forEach(term -> line("    " + term(term)));
  }

  private static String term(Term term) {
    StringBuilder text = new StringBuilder(term.negative() ? "- " : "+ ").append(term.name());
    text.append(term.factors().isEmpty() ? "" : ": ");
    for (int i = 0; i < term.factors().size(); i++) {
      Factor factor = term.factors().get(i);
      String sign = factor.divides() ? " ÷ " : i == 0 ? "" : " × ";
      text.append(sign).append(factor.name()).append(' ').append(number(factor.value()));
    }
    return text.append(" = ").append(number(term.value())).toString();
  }

  private void change(Change change) {
    line("  in %s, row %s: %s".formatted(change.table(), change.key(), cells(change.cells())));
    for (Change.Effect each : change.effects()) {
      line(
          "    %s: %s, now %s"
              .formatted(each.figure(), number(each.after()), number(each.before())));
    }
  }

  private static String cells(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.println(Visible.of(text));
  }

  /** All digits, and no exponent. */
  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : "none";
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("request_id", why.request().requestId());
    object.put("access_arm", why.choice().accessArm());
    object.put("support_arm", why.choice().supportArm());
    object.put("feed", why.choice().feed().label());
    object.put("lines", why.lines());
    object.put("rules", why.rules());
    object.put("decisions", why.decisions());
    object.put("figures", why.figures());
    object.put("changes", why.changes());
    return object;
  }

  private Rows rows() {
    Rows rows = Rows.named("section", "name", "part", "text", "value");
    why.lines().forEach(each -> rows.add("lines", each.name(), null, each.verdict(), null));
    why.rules().forEach(each -> rows.add("rules", each.name(), null, each.verdict(), null));
    why.decisions().forEach(each -> rows.add("decisions", each.name(), null, each.verdict(), null));
    for (FigureGroup group : why.figures()) {
      for (Figure figure : group.figures()) {
        rows.add(group.title(), figure.name(), null, null, figure.value());
        figure
            .terms()
            .forEach(
                term ->
                    rows.add(group.title(), figure.name(), term.name(), term(term), term.value()));
      }
    }
    for (Change change : why.changes()) {
      for (Change.Effect each : change.effects()) {
        String place = change.table() + " " + change.key();
        rows.add("changes", place, each.figure(), cells(change.cells()), each.after());
      }
    }
    return rows;
  }
}
