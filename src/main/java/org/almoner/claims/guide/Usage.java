package org.almoner.claims.guide;

/** Whether a guide wants something. */
public enum Usage {
  REQUIRED,
  SITUATIONAL,
  NOT_USED;

  static Usage of(String letter) {
    return switch (letter) {
      case "R" -> REQUIRED;
      case "S" -> SITUATIONAL;
      case "N" -> NOT_USED;
      default -> throw new IllegalArgumentException("A guide has an unknown usage: " + letter);
    };
  }
}
