package org.almoner.generate.story;

/** How often the vendor of the risk score delivers. */
public enum ScoreFrequency {
  DAILY(1),
  /** Every seventh day up to the last: for worlds of hundreds of thousands of patients. */
  WEEKLY(7);

  private final int days;

  ScoreFrequency(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }
}
