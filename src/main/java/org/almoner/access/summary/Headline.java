package org.almoner.access.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.support.Operations;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Figure;
import org.jspecify.annotations.Nullable;

/** What counts most of a situation: access as things are, support as it was chosen. */
record Headline(Situation situation) {

  /** By metric, in the order in which they are told; null where coverage is not yet known. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    AccessOutcome access = situation.access();
    values.put("eligible", access == null ? null : (Object) access.isEligible());
    values.put("coverage_outcome", access == null ? null : access.position().coverage().label());
    values.put(
        "administrative_burden",
        access == null ? null : (Object) access.restrictions().burden().value());
    SupportOutcome support = situation.support();
    Operations operations = support.operations();
    put(values, operations.delay());
    put(values, operations.dropout());
    put(values, operations.strainIndex());
    put(values, operations.retained());
    put(values, support.benefit().score());
    String confidence = access == null ? "missing" : access.position().confidence().label();
    values.put("confidence", "access=%s; psp=proxy_ops_metrics".formatted(confidence));
    return values;
  }

  private static void put(Map<String, @Nullable Object> values, Figure figure) {
    values.put(figure.name(), figure.value());
  }
}
