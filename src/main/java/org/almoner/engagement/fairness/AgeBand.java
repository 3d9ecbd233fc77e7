package org.almoner.engagement.fairness;

/** Ages as fairness and subgroups look at them, in completed years. */
public enum AgeBand {
  UNDER_30("under 30"),
  FROM_30_TO_49("30 to 49"),
  FROM_50_TO_65("50 to 65"),
  OVER_65("over 65");

  private final String words;

  AgeBand(String words) {
    this.words = words;
  }

  public static AgeBand of(double years) {
    if (years < 30) {
      return UNDER_30;
    }
    return years < 50 ? FROM_30_TO_49 : years < 66 ? FROM_50_TO_65 : OVER_65;
  }

  @Override
  public String toString() {
    return words;
  }
}
