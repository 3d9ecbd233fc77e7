package org.almoner.population.gap;

import org.almoner.population.gap.Finding.Seen;

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
    return facts.drugs().stream()
        .filter(drug -> window.holds(drug.row().startDate()) && drugs.holds(drug))
        .findFirst()
        .map(drug -> new Seen(drug.row().startDate(), drug.drug()))
        .map(seen -> Finding.held(seen, drugs.name() + " begun" + window))
        .orElseGet(() -> window.missing(drugs.name()));
  }
}
