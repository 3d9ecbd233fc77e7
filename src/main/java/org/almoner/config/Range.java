package org.almoner.config;

import java.math.BigDecimal;

/** The least and the largest value that a setting may have, both included. */
final class Range {

  /**
   * @throws RefusedSetting where the value lies outside
   */
  static void require(String setting, long value, long least, long largest) {
    if (value < least || value > largest) {
      throw refusal(setting, Long.toString(value), Long.toString(least), Long.toString(largest));
    }
  }

  /**
   * @throws RefusedSetting where the value lies outside, or is no number
   */
  static void require(String setting, double value, double least, double largest) {
    if (!(value >= least && value <= largest)) {
      throw refusal(setting, Double.toString(value), plain(least), plain(largest));
    }
  }

  private static RefusedSetting refusal(
      String setting, String found, String least, String largest) {
    return new RefusedSetting(
        setting, "must be from %s to %s, found %s".formatted(least, largest, found));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private Range() {}
}
