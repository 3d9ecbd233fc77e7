package org.almoner.engine;

import java.util.Locale;

/** How much a column says about who a patient is (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)). */
public enum Phi {
  /** Says nothing about a person. */
  NONE,
  /** Identifies only together with other columns: dates, areas, keys of the source system. */
  QUASI,
  /** Identifies by itself: names, addresses, numbers of documents, free text. */
  DIRECT;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
