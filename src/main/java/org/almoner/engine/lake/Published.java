package org.almoner.engine.lake;

import java.util.List;
import org.almoner.engine.CheckResult;

/**
 * What became of one table in one run.
 *
 * @param rows in what was written
 * @param counts for staging tables, where the delivered rows went
 * @param changed whether readers see other rows than before
 * @param checks all gates, passed and broken
 * @param broken for staging tables, what is in quarantine
 */
public record Published(
    long rows, Counts counts, boolean changed, List<CheckResult> checks, List<BrokenRows> broken) {

  /** Of a table that no row was written to, as one check found. */
  static Published nothing(CheckResult check) {
    return new Published(0, new Counts(0, 0), false, List.of(check), List.of());
  }
}
