package org.almoner.engine.audit;

import java.util.List;
import org.almoner.engine.CheckResult;

/**
 * What a staging table was made from.
 *
 * @param all rows of every delivery that was looked at
 * @param latest rows of the latest delivery alone: what one night's gate can be about
 * @param broken what of them, and of an earlier attempt at the run, is in quarantine
 * @param checks what else is told of them
 */
public record Delivered(
    Counts all, Counts latest, List<BrokenRows> broken, List<CheckResult> checks) {

  /** For a table that is not made from deliveries. */
  public static Delivered none(long rows) {
    return new Delivered(new Counts(rows, 0), new Counts(rows, 0), List.of(), List.of());
  }
}
