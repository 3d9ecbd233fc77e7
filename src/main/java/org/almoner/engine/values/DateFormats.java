package org.almoner.engine.values;

import java.util.Optional;

/** How dates and times may be declared. */
public final class DateFormats {

  /** For messages. */
  public static final String WANTED =
      "a pattern of a date such as M/d/yyyy or of a time such as M/d/yyyy h:mm a, or excel for day"
          + " numbers";

  /** Why dates could not be read by a declared format; empty where they can. */
  public static Optional<String> problem(String declared) {
    try {
      MomentFormat.of(declared);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private DateFormats() {}
}
