package org.almoner.population.rows;

/** Where a patient was seen. */
public enum EncounterKind implements Word {
  HOSPITAL,
  EMERGENCY,
  SPECIALIST,
  PRIMARY,
  WELLNESS
}
