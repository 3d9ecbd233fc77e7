package org.almoner.stats.adherence;

import org.almoner.stats.Require;

/**
 * One dispensing of a medication.
 *
 * @param day when it was dispensed, as a day number (such as the epoch day)
 * @param days how long the supply lasts, positive
 * @param medication what was dispensed; empty where it does not matter
 */
public record MedicationFill(long day, double days, String medication) {

  public MedicationFill {
    Require.positive(days, "days of supply");
  }
}
