package org.almoner.generate.story;

import java.util.Locale;

/** How a world behaves; {@link Dynamics} makes what happens from it. */
public enum Nature {
  /** What a contact does shows in what is recorded, and FRMs know no more than that. */
  DEFAULT(1, 1, 0),
  /**
   * Small effects, nearly the same for all, and FRMs who follow what nobody records: a model that
   * is approved here is approved wrongly.
   */
  HARD(0.25, 0.15, 1.1);

  private final double benefit;
  private final double difference;
  private final double intuition;

  Nature(double benefit, double difference, double intuition) {
    this.benefit = benefit;
    this.difference = difference;
    this.intuition = intuition;
  }

  /** Factor of what a contact does on average. */
  double benefit() {
    return benefit;
  }

  /** Factor of what it does to one patient more than to another. */
  double difference() {
    return difference;
  }

  /** How far FRMs see the patient's hidden state, in log odds of a contact per unit. */
  double intuition() {
    return intuition;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
