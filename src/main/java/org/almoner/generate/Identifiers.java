package org.almoner.generate;

/** The keys of the export: a letter and the number, from 1, with leading zeros. */
public final class Identifiers {
  private static final String ZEROS = "0".repeat(12);

  public static String patient(long number) {
    return numbered("P", number, 7);
  }

  public static String advocate(long number) {
    return numbered("A", number, 5);
  }

  public static String ofCase(long number) {
    return numbered("C", number, 7);
  }

  /** The key of a row that belongs to a story: the story's number and a number within it. */
  public static String within(String letter, long story, int number) {
    return numbered(letter, story, 7) + "-" + (number + 1);
  }

  public static String numbered(String letter, long number, int digits) {
    String text = Long.toString(number + 1);
    return letter + ZEROS.substring(0, Math.max(0, digits - text.length())) + text;
  }

  private Identifiers() {}
}
