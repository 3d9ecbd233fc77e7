package org.almoner.experiment;

/** Which way the outcome should move. */
public enum Goal {
  INCREASE,
  DECREASE;

  /** The difference treated minus control, with the sign turned so that positive is better. */
  public double improvement(double difference) {
    return this == INCREASE ? difference : -difference;
  }
}
