package org.almoner.engine.lake;

import java.util.List;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;

/**
 * On which terms the next version of a table can be written: what other tools have set, and what
 * the rows that stay demand of a contract that has changed.
 *
 * @param latest the version that the next one follows
 */
public record WriteTerms(Table table, Optional<TableVersion> latest) {

  /**
   * @throws UnusableTableException where no version can follow, before anything is written
   */
  public void requireWritable() {
    if (latest.isPresent()) {
      ForeignDemands.requireWritable(table, latest.get());
      ContractChange.between(latest.get().definition(), table).requireReadable();
    }
  }

  /**
   * @throws UnusableTableException where another tool has set that no row of the table goes
   */
  public void requireRemovable(List<DataFile> removed) {
    if (!removed.isEmpty() && isAppendOnly()) {
      throw ForeignDemands.appendOnly(table);
    }
  }

  boolean isAppendOnly() {
    return latest.filter(version -> version.definition().isSet("delta.appendOnly")).isPresent();
  }

  /** What other tools demand of each row that comes. */
  public List<Rule> constraints() {
    return latest.map(version -> version.definition().constraints()).orElse(List.of());
  }

  /** What of the contract differs from the table, where that is done and to be said. */
  public Optional<CheckResult> contractChange() {
    return latest.flatMap(version -> ContractChange.between(version.definition(), table).told());
  }
}
