package org.almoner.engine.run;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How one waits for a lake that another run writes to.
 *
 * @param staleAfter for how long its holder may not show itself
 * @param limit how long to wait; zero not at all
 * @param told who has it, now and then
 */
public record Patience(Duration staleAfter, Duration limit, Consumer<String> told) {

  /** Not at all. */
  public static Patience none(Duration staleAfter) {
    return new Patience(staleAfter, Duration.ZERO, ignored -> {});
  }
}
