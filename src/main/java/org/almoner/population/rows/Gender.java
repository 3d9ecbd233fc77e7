package org.almoner.population.rows;

import java.util.Locale;

/** As a patient's record says. */
public enum Gender implements Word {
  F,
  M,
  OTHER,
  UNKNOWN;

  @Override
  public String word() {
    return this == F || this == M ? name() : name().toLowerCase(Locale.ROOT);
  }
}
