package org.almoner.claims.match;

import java.util.Locale;

/** What a claim is known by. */
public enum ClaimSource {
  SUBMISSION,
  /** A later payer's answer that nobody asked for: the first payer passed the claim on. */
  CROSSOVER,
  /** Answers to no submission that is known. */
  REMIT_ONLY;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
