package org.almoner.config.check;

import java.math.BigDecimal;

/** What a value of a setting must be, such as the least and the largest, both included. */
public final class Range {

  /**
   * @throws RefusedSetting where the value lies outside
   */
  public static void require(String setting, long value, long least, long largest) {
    if (value < least || value > largest) {
      throw refusal(setting, Long.toString(value), Long.toString(least), Long.toString(largest));
    }
  }

  /**
   * @throws RefusedSetting where the value lies outside, or is no number
   */
  public static void require(String setting, double value, double least, double largest) {
    if (!(value >= least && value <= largest)) {
      throw refusal(setting, Double.toString(value), plain(least), plain(largest));
    }
  }

  /**
   * @param holds whether the value is as wanted
   * @throws RefusedSetting where it is not
   */
  public static void require(boolean holds, String setting, String wanted, Object found) {
    if (!holds) {
      throw new RefusedSetting(setting, "must be %s, found %s".formatted(wanted, found));
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
