package org.almoner.population.gap;

import java.time.LocalDate;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.rows.Condition;

/** One of the chronic conditions. */
record Chronic(ChronicCondition condition, ConditionCodes codes) implements CodedCondition {

  @Override
  public String name() {
    return condition.word();
  }

  @Override
  public boolean holds(Condition row) {
    return codes.of(row.codeSystem(), row.code()).contains(condition);
  }

  @Override
  public boolean counts(Condition row, LocalDate asOf) {
    return codes.counts(row, asOf);
  }
}
