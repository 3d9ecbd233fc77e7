package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.population.rows.PatientHistory;

/** The rules in force on a day, and what they say of patients. */
public final class CareGaps implements Serializable {
  private final LocalDate asOf;
  private final GapTerms terms;
  private final List<GapRule> rules;

  CareGaps(LocalDate asOf, GapTerms terms, List<GapRule> rules) {
    this.asOf = asOf;
    this.terms = terms;
    this.rules = List.copyOf(rules);
  }

  /**
   * A row for each gap of which a patient is one whom it means, in the order of the rules; none of
   * the dead.
   *
   * @throws IllegalArgumentException where the history is of another day
   */
  public List<CareGap> of(PatientHistory history) {
    if (!history.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "rules of %s, a history of %s".formatted(asOf, history.asOf()));
    }
    if (history.isDead()) {
      return List.of();
    }
    PatientFacts facts = PatientFacts.of(history, terms);
    return rules.stream().map(rule -> rule.of(facts)).flatMap(Optional::stream).toList();
  }
}
