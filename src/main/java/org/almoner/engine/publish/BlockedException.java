package org.almoner.engine.publish;

import java.util.stream.Collectors;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Table;

/** Data that breaks its table's contract: the data must change, not the program. */
public final class BlockedException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private final transient Published outcome;

  /**
   * @param outcome all checks, at least one of which blocks, and where the rows would have gone
   */
  BlockedException(Table table, Published outcome) {
    super(
        ExitCode.GATE_FAILED,
        "%s keeps its previous version: %s"
            .formatted(
                table.fullName(),
                outcome.checks().stream()
                    .filter(CheckResult::blocks)
                    .map(r -> r.check() + " (found: " + r.measured() + ")")
                    .collect(Collectors.joining("; "))),
        null);
    this.outcome = outcome;
  }

  /** What was found; no row was published, the broken ones are in quarantine. */
  public Published outcome() {
    return outcome;
  }
}
