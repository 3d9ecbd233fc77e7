package org.almoner.cli.access;

import java.util.List;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;

/** A step of an evaluation that can run alone. */
enum Step {
  ACCESS(ResultTables.ACCESS_OUTCOMES),
  SUPPORT(ResultTables.SUPPORT_OUTCOMES),
  RANK(ResultTables.RANKED_INTERVENTIONS),
  FORECAST(ResultTables.FORECAST_SENSITIVITY),
  SUMMARY;

  @SuppressWarnings("ImmutableEnumChecker") // tables are made once and never changed
  private final List<ResultTable<?>> tables;

  Step(ResultTable<?>... tables) {
    this.tables = List.of(tables);
  }

  /** The tables that it gives; none where it tells a story. */
  List<ResultTable<?>> tables() {
    return tables;
  }
}
