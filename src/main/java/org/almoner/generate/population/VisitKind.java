package org.almoner.generate.population;

import java.util.Locale;

/**
 * Where people are seen, and how often: the logarithm of visits a year is linear in frailty and
 * diligence. The means are about those of US adults with an illness that is treated: one in ten is
 * admitted within a year.
 */
enum VisitKind {
  HOSPITAL(-3.0, 1.25, 0, 9_000),
  EMERGENCY(-1.35, 0.75, 0, 1_100),
  SPECIALIST(0.7, 0.35, 0.1, 260),
  PRIMARY(0.6, 0.25, 0.3, 160),
  WELLNESS(-0.8, 0, 0.5, 210);

  private static final double MOST = 14;

  private final double standing;
  private final double ofFrailty;
  private final double ofDiligence;
  private final double cost;

  VisitKind(double standing, double ofFrailty, double ofDiligence, double cost) {
    this.standing = standing;
    this.ofFrailty = ofFrailty;
    this.ofDiligence = ofDiligence;
    this.cost = cost;
  }

  /** Visits a year. */
  double rate(double frailty, double diligence) {
    return Math.min(MOST, StrictMath.exp(standing + ofFrailty * frailty + ofDiligence * diligence));
  }

  /** US dollars in the median; of a hospital, a stay of a few nights. */
  double cost() {
    return cost;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
