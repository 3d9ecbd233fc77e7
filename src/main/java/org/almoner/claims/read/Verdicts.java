package org.almoner.claims.read;

import java.util.List;

/** What acknowledgement codes mean. */
final class Verdicts {
  static final String REJECTED = "rejected";
  static final String UNKNOWN = "?";

  /** Of AK501, IK501, AK901 and TA104. */
  static String ofCode(String code) {
    return switch (code) {
      case "A" -> "accepted";
      case "E" -> "accepted_with_errors";
      case "P" -> "partially_accepted";
      case "R", "M", "W", "X" -> REJECTED;
      default -> UNKNOWN;
    };
  }

  /** Of the categories of a claim's STC: a rejection among them decides, else the first. */
  static String ofCategories(List<String> categories) {
    List<String> verdicts = categories.stream().map(Verdicts::ofCategory).toList();
    if (verdicts.contains(REJECTED)) {
      return REJECTED;
    }
    return verdicts.isEmpty() ? UNKNOWN : verdicts.get(0);
  }

  private static String ofCategory(String category) {
    return switch (category) {
      case "A1" -> "received";
      case "A0", "A2", "A5" -> "accepted";
      case "A3", "A4", "A6", "A7", "A8" -> REJECTED;
      default -> UNKNOWN;
    };
  }

  private Verdicts() {}
}
