package org.almoner.claims.decide;

import java.util.Locale;

/** When in a claim's life it was denied. */
public enum DenialStage {
  /** By the first decision. */
  INITIAL,
  LATER,
  /** After a payment. */
  TAKEBACK;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
