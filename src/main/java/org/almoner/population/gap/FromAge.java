package org.almoner.population.gap;

/**
 * Something that counts only for patients of an age.
 *
 * @param age years completed, at least
 */
record FromAge(int age, Clause clause) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    Finding finding = clause.find(facts);
    return facts.history().age() >= age
        ? finding
        : Finding.missing(finding.latest(), null, "below " + age + ", " + finding.reason());
  }
}
