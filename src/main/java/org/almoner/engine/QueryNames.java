package org.almoner.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** What a job's queries may name: its declared inputs, the business date and its settings. */
public final class QueryNames {

  /**
   * Inputs by the names under which queries see them: each with its domain, such as {@code
   * casework__stg_patients}, and without where no other input has the name.
   */
  public static Map<String, Table> of(List<Table> inputs) {
    Map<String, Table> names = new LinkedHashMap<>();
    for (Table input : inputs) {
      names.put(input.domain() + "__" + input.name(), input);
      if (inputs.stream().noneMatch(each -> isNamesake(each, input))) {
        names.put(input.name(), input);
      }
    }
    return names;
  }

  /** Lets the queries of a session see the date and the settings of a job. */
  public static void declare(SparkSession spark, BusinessDate date, Map<String, SqlLiteral> given) {
    Map<String, SqlLiteral> variables = new LinkedHashMap<>(given);
    variables.putAll(date.variables());
    variables.forEach((name, value) -> spark.sql("declare variable " + name + " = " + value));
  }

  private static boolean isNamesake(Table other, Table table) {
    return other.name().equals(table.name()) && !other.equals(table);
  }

  private QueryNames() {}
}
