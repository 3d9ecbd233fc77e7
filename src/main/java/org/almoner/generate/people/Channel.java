package org.almoner.generate.people;

import java.util.Locale;

/** The ways to a patient. */
public enum Channel {
  CALL,
  TEXT,
  EMAIL;

  private static final double PREFERRED = 0.6;

  /** What an FRM takes: the known preference more often than not, else mostly a call. */
  public static Channel pick(double draw, Channel known) {
    if (draw < PREFERRED) {
      return known;
    }
    double rest = (draw - PREFERRED) / (1 - PREFERRED);
    return rest < 0.75 ? CALL : rest < 0.9 ? TEXT : EMAIL;
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
