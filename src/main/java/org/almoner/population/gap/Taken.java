package org.almoner.population.gap;

import java.util.Locale;
import org.almoner.population.rows.Medication;

/**
 * A drug of a patient, ready to be looked at.
 *
 * @param text code and name in lower case
 */
record Taken(Medication row, String text) {

  static Taken of(Medication row) {
    String name = row.name();
    String text = name == null ? row.code() : row.code() + " " + name;
    return new Taken(row, text.toLowerCase(Locale.ROOT));
  }

  /** The ingredient stands in it, alone or in a product's full name. */
  boolean isOf(String ingredient) {
    return text.contains(ingredient);
  }

  /** As people say it. */
  String drug() {
    String name = row.name();
    return name == null ? row.code() : name;
  }
}
