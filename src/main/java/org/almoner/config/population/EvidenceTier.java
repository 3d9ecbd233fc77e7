package org.almoner.config.population;

import java.util.Locale;

/** How much stands behind a row. */
public enum EvidenceTier {
  /** Read in the source that the row names. */
  EVIDENCE,
  /** The judgement of people who know the matter. */
  EXPERT,
  /** Chosen so that something can be computed; to be replaced first. */
  PLACEHOLDER;

  /** As files and tables write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
