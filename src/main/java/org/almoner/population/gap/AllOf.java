package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All of several are needed. Not all: not so since the first of what is missing lapsed. */
record AllOf(List<Clause> clauses) implements Clause {

  AllOf {
    clauses = List.copyOf(clauses);
  }

  @Override
  public Finding find(PatientFacts facts) {
    List<Finding> findings = clauses.stream().map(each -> each.find(facts)).toList();
    List<Finding> missing = findings.stream().filter(each -> !each.holds()).toList();
    if (missing.isEmpty()) {
      List<String> flags = findings.stream().flatMap(each -> each.flags().stream()).toList();
      return new Finding(true, AnyOf.latest(findings), null, AnyOf.reasons(findings), flags);
    }
    boolean never = missing.stream().map(Finding::lapsed).anyMatch(Objects::isNull);
    LocalDate first =
        missing.stream()
            .map(Finding::lapsed)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return Finding.missing(AnyOf.latest(findings), never ? null : first, AnyOf.reasons(missing));
  }
}
