package org.almoner.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Data that breaks its table's contract: the data must change, not the program. */
public final class BlockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<CheckResult> checks;

  /**
   * @param checks all that were made, at least one of which blocks
   */
  public BlockedException(Table table, List<CheckResult> checks) {
    super(
        "%s keeps its previous version: %s"
            .formatted(
                table.fullName(),
                checks.stream()
                    .filter(CheckResult::blocks)
                    .map(r -> r.check() + " (found: " + r.measured() + ")")
                    .collect(Collectors.joining("; "))));
    this.checks = List.copyOf(checks);
  }

  public List<CheckResult> checks() {
    return checks;
  }
}
