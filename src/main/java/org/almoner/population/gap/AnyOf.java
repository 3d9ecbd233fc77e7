package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.population.gap.Finding.Seen;
import org.jspecify.annotations.Nullable;

/** One of several is enough; the first that holds tells. None: not so since the last one lapsed. */
record AnyOf(List<Clause> clauses) implements Clause {

  AnyOf {
    clauses = List.copyOf(clauses);
  }

  @Override
  public Finding find(PatientFacts facts) {
    List<Finding> findings = clauses.stream().map(each -> each.find(facts)).toList();
    return findings.stream()
        .filter(Finding::holds)
        .min(Comparator.comparing(finding -> !finding.flags().isEmpty()))
        .orElseGet(() -> missing(findings));
  }

  private static Finding missing(List<Finding> findings) {
    LocalDate lapsed =
        findings.stream()
            .map(Finding::lapsed)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return Finding.missing(latest(findings), lapsed, reasons(findings));
  }

  static @Nullable Seen latest(List<Finding> findings) {
    return findings.stream()
        .map(Finding::latest)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Seen::day))
        .orElse(null);
  }

  static String reasons(List<Finding> findings) {
    return findings.stream().map(Finding::reason).distinct().collect(Collectors.joining("; "));
  }
}
