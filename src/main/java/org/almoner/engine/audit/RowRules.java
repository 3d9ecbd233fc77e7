package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Column.Kind;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;
import org.almoner.engine.values.Reading;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * All that a staging contract demands of one row, as columns over the contract's columns and {@link
 * RawColumns#RAW}. That a row keeps the contract is one plain condition; the names of the rules it
 * breaks, which cost more, are asked of broken rows only.
 */
record RowRules(List<Breach> breaches) {

  /**
   * One way to break the contract.
   *
   * @param found true or false, never null
   * @param rule the rule's name
   */
  record Breach(Column found, Column rule) {}

  static RowRules of(Reading reading) {
    Table table = reading.staging();
    List<Breach> breaches = new ArrayList<>();
    for (org.almoner.engine.Column column : table.columns()) {
      if (!column.type().equals(DataTypes.StringType)) {
        breaches.add(readable(column, reading.rule(column)));
      } else if (column.kind() != Kind.OPTIONAL) {
        breaches.add(new Breach(missing(column), present(column)));
      }
    }
    for (Rule rule : table.rules()) {
      Column holds = coalesce(expr(rule.condition()), lit(true));
      breaches.add(new Breach(not(holds), lit(rule.name())));
    }
    return new RowRules(breaches);
  }

  /** Whether the row keeps the contract. */
  Column kept() {
    Column whole = defect().isNull();
    return breaches.stream().map(breach -> not(breach.found())).reduce(whole, Column::and);
  }

  /** The names of all rules the row breaks; a row that has no columns breaks that rule only. */
  Column broken() {
    Column[] names =
        breaches.stream().map(breach -> when(breach.found(), breach.rule())).toArray(Column[]::new);
    return when(defect().isNotNull(), array(concat(lit("can be split into columns: "), defect())))
        .otherwise(array_compact(array(names)));
  }

  /** Tells a value that is absent from one that is there and cannot be read. */
  private static Breach readable(org.almoner.engine.Column column, String rule) {
    Column delivered = Reading.text(column).isNotNull();
    return column.kind() == Kind.OPTIONAL
        ? new Breach(missing(column).and(delivered), lit(rule))
        : new Breach(missing(column), when(delivered, lit(rule)).otherwise(present(column)));
  }

  private static Column missing(org.almoner.engine.Column column) {
    return col(column.name()).isNull();
  }

  private static Column present(org.almoner.engine.Column column) {
    return lit(column.name() + " is present");
  }

  private static Column defect() {
    return col(RawColumns.RAW).getField(RawColumns.DEFECT);
  }
}
