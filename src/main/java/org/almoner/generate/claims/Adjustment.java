package org.almoner.generate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a line or claim is not paid as charged.
 *
 * @param cents that are not paid
 * @param sort what it means, as the payer knows
 */
record Adjustment(String group, String carc, long cents, Sort sort) {
  private static final int TRIPLES = 6;

  /** What an amount is. */
  enum Sort {
    CONTRACTUAL,
    PATIENT,
    DENIED,
    PRIOR_PAYER,
    /** Changes no sum that is told. */
    OTHER
  }

  static Adjustment contractual(long cents) {
    return new Adjustment("CO", "45", cents, Sort.CONTRACTUAL);
  }

  static Adjustment denied(Reason reason, long cents) {
    return new Adjustment(reason.group(), reason.carc(), cents, Sort.DENIED);
  }

  Adjustment negated() {
    return new Adjustment(group, carc, -cents, sort);
  }

  /**
   * A CAS segment each; where there are many of a group, six a segment, and a gap before the rest.
   */
  static String text(List<Adjustment> adjustments) {
    Segments text = new Segments();
    Map<String, List<Adjustment>> byGroup =
        adjustments.stream()
            .filter(each -> each.cents != 0)
            .collect(groupingBy(Adjustment::group, LinkedHashMap::new, toList()));
    byGroup.forEach(
        (group, given) -> {
          if (given.size() < TRIPLES) {
            given.forEach(each -> text.add("CAS", group, each.carc, Written.amount(each.cents)));
            return;
          }
          text.add("CAS", triples(group, List.of(), given.subList(0, TRIPLES)));
          text.add(
              "CAS", triples(group, List.of("", "", ""), given.subList(TRIPLES, given.size())));
        });
    return text.toString();
  }

  private static String[] triples(String group, List<String> gap, List<Adjustment> given) {
    List<String> elements = new ArrayList<>(List.of(group));
    elements.addAll(gap);
    for (Adjustment each : given) {
      elements.addAll(List.of(each.carc, Written.amount(each.cents), ""));
    }
    return elements.toArray(String[]::new);
  }
}
