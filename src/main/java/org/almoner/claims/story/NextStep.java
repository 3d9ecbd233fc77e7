package org.almoner.claims.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, or that nothing is.
 *
 * @param due its last day; null where it has none
 * @param isOnTheDay whether it is to be done on that day, not before it
 */
public record NextStep(@Nullable LocalDate due, boolean isOnTheDay, String text) {

  static NextStep undated(String text) {
    return new NextStep(null, false, text);
  }

  static NextStep by(LocalDate due, String text) {
    return new NextStep(due, false, text);
  }

  static NextStep on(LocalDate day, String text) {
    return new NextStep(day, true, text);
  }
}
