package org.almoner.population.rows;

/** What a code of a condition is of. */
public enum CodeSystem implements Word {
  ICD10CM,
  SNOMED
}
