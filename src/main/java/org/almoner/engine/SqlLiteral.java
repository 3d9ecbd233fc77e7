package org.almoner.engine;

import java.time.Instant;
import java.time.LocalDate;

/** A value as queries write it. */
public record SqlLiteral(String text) {

  public static SqlLiteral of(long value) {
    return new SqlLiteral(Long.toString(value));
  }

  public static SqlLiteral of(double value) {
    return new SqlLiteral(value + "D");
  }

  public static SqlLiteral of(String value) {
    return new SqlLiteral("'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
  }

  public static SqlLiteral of(LocalDate value) {
    return new SqlLiteral("date'" + value + "'");
  }

  public static SqlLiteral of(Instant value) {
    return new SqlLiteral("timestamp'" + value + "'");
  }

  @Override
  public String toString() {
    return text;
  }
}
