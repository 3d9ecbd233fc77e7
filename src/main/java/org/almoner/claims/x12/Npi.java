package org.almoner.claims.x12;

/** National provider identifiers: ten digits from 1 or 2, Luhn over 80840 and the number. */
public final class Npi {
  private static final int LENGTH = 10;
  private static final String PREFIX = "80840";

  public static boolean isSound(String number) {
    if (number.length() != LENGTH || number.charAt(0) < '1' || number.charAt(0) > '2') {
      return false;
    }
    String digits = PREFIX + number;
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      boolean isDoubled = (digits.length() - at) % 2 == 0;
      int value = isDoubled ? 2 * digit : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  private Npi() {}
}
