package org.almoner.claims.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be sent to a payer against a denial. */
public enum Remedy {
  OTHER_PAYER("new claim to right payer", "new claim to other payer"),
  CORRECTED_CLAIM("corrected claim", "resubmit"),
  APPEAL("appeal", "next level");

  private final Set<String> outcomes;

  Remedy(String... outcomes) {
    this.outcomes = Set.of(outcomes);
  }

  /** Those among the outcomes of a workflow, in their order. */
  static List<Remedy> of(List<String> outcomes) {
    return outcomes.stream().map(Remedy::named).flatMap(Optional::stream).toList();
  }

  private static Optional<Remedy> named(String outcome) {
    return Arrays.stream(values()).filter(each -> each.outcomes.contains(outcome)).findFirst();
  }
}
