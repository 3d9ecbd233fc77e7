package org.almoner.population.condition;

import java.util.Locale;

/** ICD-10-CM codes as they are compared: upper case, without blanks around them and dots. */
public final class IcdCode {

  public static String plain(String code) {
    return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
  }

  private IcdCode() {}
}
