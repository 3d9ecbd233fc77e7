package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.population.rows.Condition;

/** A condition as codes tell it. */
interface CodedCondition extends Serializable {

  String name();

  /** Whether a diagnosis is of it. */
  boolean holds(Condition condition);

  /** Whether a diagnosis counts on a day: it is active, or stays as history. */
  boolean counts(Condition condition, LocalDate asOf);
}
