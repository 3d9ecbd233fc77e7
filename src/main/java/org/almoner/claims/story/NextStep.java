package org.almoner.claims.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, or that nothing is.
 *
 * @param due its last day; null where it has none
 */
public record NextStep(@Nullable LocalDate due, String text) {

  static NextStep undated(String text) {
    return new NextStep(null, text);
  }
}
