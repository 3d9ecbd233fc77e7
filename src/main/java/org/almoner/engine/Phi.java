package org.almoner.engine;

import java.util.Locale;

/**
 * How much a column says about who a person is (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)). Persons
 * are patients, and the staff who work with them.
 */
public enum Phi {
  /** Says nothing about a person: harmless in logs and statistics. */
  NONE,
  /**
   * Identifies together with other columns, or says what is known of one person: dates, areas,
   * demographics, health, costs, numbers of staff; names of files, which often hold a date or more.
   */
  QUASI,
  /**
   * Identifies by itself: names, addresses, free text, numbers of patients, documents, and of
   * whatever a source system numbers for one patient, such as a case or a claim.
   */
  DIRECT;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
