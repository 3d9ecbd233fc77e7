package org.almoner.access.jobs;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.coverage.Position;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.RuledLine;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.SupportArm;
import org.almoner.access.support.Workload;

/**
 * All that a request's results rest on, as texts by cause: where all are equal so are the results,
 * which need not be worked out again.
 */
record RequestBasis(Map<RepricingCause, String> texts) {
  /** All causes but that there was none before. */
  static final List<RepricingCause> COMPARED =
      List.copyOf(EnumSet.complementOf(EnumSet.of(RepricingCause.NEW)));

  static RequestBasis of(AccessRequest request, Pricer pricer) {
    Coverage coverage = request.coverage();
    Optional<HubCapacity> report = pricer.capacities().latest(request.productId(), request.asOf());
    Map<RepricingCause, String> texts = new EnumMap<>(RepricingCause.class);
    texts.put(RepricingCause.REQUEST, request.productId() + " " + coverage);
    texts.put(RepricingCause.LINES, "");
    texts.put(RepricingCause.RULES, "");
    texts.put(RepricingCause.CAPACITY, report.map(HubCapacity::toString).orElse(""));
    texts.put(RepricingCause.ARMS, digest(pricer.scenarios()));
    texts.put(RepricingCause.ASSUMPTIONS, digest(pricer.assumptions().values()));
    Workload workload =
        Workload.of(report, request.asOf(), SupportArm.BASELINE, pricer.assumptions());
    texts.put(RepricingCause.DATE, workload.state().label());
    if (coverage != null) {
      putFormulary(texts, request, coverage, pricer);
    }
    return new RequestBasis(texts);
  }

  /** The first cause by which it differs from an earlier one; empty where it does not. */
  Optional<RepricingCause> since(RequestBasis earlier) {
    return COMPARED.stream()
        .filter(cause -> !Objects.equals(texts.get(cause), earlier.texts.get(cause)))
        .findFirst();
  }

  private static String digest(Object stated) {
    return UUID.nameUUIDFromBytes(stated.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void putFormulary(
      Map<RepricingCause, String> texts, AccessRequest request, Coverage coverage, Pricer pricer) {
    List<RuledLine> ofPlan = pricer.formulary().ofPlan(request.productId(), coverage);
    Position position = Position.of(request, coverage, pricer.formulary(), pricer.assumptions());
    // Where a plan has no line, it also matters which step of the search left none.
    String step = ofPlan.isEmpty() ? position.resolution().label() : "";
    texts.put(RepricingCause.LINES, step + ofPlan.stream().map(RuledLine::line).toList());
    texts.put(RepricingCause.RULES, ofPlan.stream().map(RuledLine::rules).toList().toString());
    texts.merge(RepricingCause.DATE, inEffect(position, request), String::concat);
  }

  private static String inEffect(Position position, AccessRequest request) {
    return position.search().matched().stream()
        .map(line -> line.line().lineId() + rules(line, request))
        .toList()
        .toString();
  }

  private static List<String> rules(RuledLine line, AccessRequest request) {
    return line.rulesInEffect(request.asOf()).stream().map(AccessRule::ruleId).toList();
  }
}
