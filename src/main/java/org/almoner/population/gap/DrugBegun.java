package org.almoner.population.gap;

import java.util.Comparator;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Medication;

/**
 * A drug of a class was begun on the day that made the patient one whom the rule means, or soon
 * after.
 *
 * @param days after it, at most
 */
record DrugBegun(DrugClass drugs, int days) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    DaysAfter window = new DaysAfter(facts.index(), days);
    return facts.history().medications().stream()
        .filter(row -> drugs.holds(row) && window.holds(row.startDate()))
        .max(Comparator.comparing(Medication::startDate))
        .map(row -> Finding.held(seen(row), drugs.name() + " begun" + window))
        .orElseGet(() -> window.missing(drugs.name()));
  }

  private static Seen seen(Medication row) {
    return new Seen(row.startDate(), row.name());
  }
}
