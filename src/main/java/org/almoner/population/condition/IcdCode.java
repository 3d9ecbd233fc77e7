package org.almoner.population.condition;

import java.util.Locale;

/** ICD-10-CM codes as they are compared: letters in upper case and digits, nothing else. */
public final class IcdCode {

  public static String plain(String code) {
    StringBuilder plain = new StringBuilder(code.length());
    code.toUpperCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private IcdCode() {}
}
