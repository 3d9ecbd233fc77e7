package org.almoner.stats.adherence;

/** What happens to supply that is left when the next fill comes. */
public enum CarryOver {
  /** It is used up first, whatever the next fill is. */
  ALL_MEDICATIONS,
  /** It is used up first if the next fill is of the same medication, and lost otherwise. */
  SAME_MEDICATION;

  boolean passes(MedicationFill from, MedicationFill to) {
    return this == ALL_MEDICATIONS || from.medication().equals(to.medication());
  }
}
