package org.almoner.access.input;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one on and before another.
 *
 * @param from first day inside; null where it has always held
 * @param to first day outside; null where it holds for good
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {
  public static final Window ALWAYS = new Window(null, null);

  public Window {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("a window from %s to %s holds no day".formatted(from, to));
    }
  }

  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }
}
