package org.almoner.generate.engagement;

import java.util.Locale;

/** The ways to a patient. */
enum Channel {
  CALL,
  TEXT,
  EMAIL;

  private static final double PREFERRED = 0.6;

  /** What an FRM takes: the known preference more often than not, else mostly a call. */
  static Channel pick(double draw, Channel known) {
    if (draw < PREFERRED) {
      return known;
    }
    double rest = (draw - PREFERRED) / (1 - PREFERRED);
    return rest < 0.75 ? CALL : rest < 0.9 ? TEXT : EMAIL;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
