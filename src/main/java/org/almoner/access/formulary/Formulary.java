package org.almoner.access.formulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.terms.Utf8Order;

/** Formulary lines with their rules, found by product, jurisdiction, payer and plan. */
public final class Formulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By product, then jurisdiction, then coverage; whatever its window. */
  private final Map<String, Map<String, Map<Coverage, List<RuledLine>>>> lines = new HashMap<>();

  private Formulary() {}

  /**
   * @param rules of these lines
   */
  public static Formulary of(Collection<FormularyLine> lines, Collection<AccessRule> rules) {
    Map<String, List<AccessRule>> byLine = new HashMap<>();
    rules.stream()
        .sorted(Comparator.comparing(AccessRule::ruleId, Utf8Order.ASCENDING))
        .forEach(each -> byLine.computeIfAbsent(each.lineId(), id -> new ArrayList<>()).add(each));
    Formulary formulary = new Formulary();
    lines.stream()
        .sorted(Comparator.comparing(FormularyLine::lineId, Utf8Order.ASCENDING))
        .forEach(line -> formulary.add(line, byLine.getOrDefault(line.lineId(), List.of())));
    return formulary;
  }

  private void add(FormularyLine line, List<AccessRule> rules) {
    lines
        .computeIfAbsent(line.productId(), product -> new HashMap<>())
        .computeIfAbsent(line.coverage().jurisdiction(), jurisdiction -> new HashMap<>())
        .computeIfAbsent(line.coverage(), coverage -> new ArrayList<>())
        .add(new RuledLine(line, rules));
  }

  /** The lines that hold for a request whose coverage is known. */
  public LineSearch search(AccessRequest request, Coverage coverage) {
    Map<String, Map<Coverage, List<RuledLine>>> ofProduct = lines.get(request.productId());
    if (ofProduct == null) {
      return LineSearch.none(LineResolution.NO_PRODUCT);
    }
    Map<Coverage, List<RuledLine>> here = ofProduct.get(coverage.jurisdiction());
    if (here == null) {
      return LineSearch.none(LineResolution.WRONG_JURISDICTION);
    }
    List<RuledLine> ofPlan = here.get(coverage);
    if (ofPlan == null) {
      return LineSearch.none(LineResolution.WRONG_PAYER);
    }
    List<RuledLine> matched = holding(ofPlan, request.asOf());
    return matched.isEmpty()
        ? LineSearch.none(LineResolution.OUTSIDE_WINDOW)
        : new LineSearch(LineResolution.MATCHED, matched);
  }

  /** All lines of a plan for a product, whenever they hold: what a request's outcome rests on. */
  public List<RuledLine> ofPlan(String productId, Coverage coverage) {
    return lines
        .getOrDefault(productId, Map.of())
        .getOrDefault(coverage.jurisdiction(), Map.of())
        .getOrDefault(coverage, List.of());
  }

  /** All lines of a product, by line id. */
  public List<RuledLine> ofProduct(String productId) {
    return lines.getOrDefault(productId, Map.of()).values().stream()
        .flatMap(here -> here.values().stream())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(each -> each.line().lineId(), Utf8Order.ASCENDING))
        .toList();
  }

  private static List<RuledLine> holding(List<RuledLine> all, LocalDate day) {
    return all.stream().filter(each -> each.line().window().holds(day)).toList();
  }
}
