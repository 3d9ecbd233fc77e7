package org.almoner.population.gap;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;

/**
 * What the names in rules mean on a day.
 *
 * @param conditions chronic ones and those that only gaps ask for, by name
 * @param drugs classes, by name
 */
record GapTerms(
    Map<String, CodedCondition> conditions, Map<String, DrugClass> drugs, Statins statins)
    implements Serializable {

  GapTerms {
    conditions = Map.copyOf(conditions);
    drugs = Map.copyOf(drugs);
  }

  static GapTerms of(
      ConditionCodes chronic,
      List<CodeSetRow> codes,
      List<DrugRow> drugs,
      List<StatinDose> statins) {
    Map<String, CodedCondition> conditions = new HashMap<>();
    for (ChronicCondition each : ChronicCondition.values()) {
      conditions.put(each.word(), new Chronic(each, chronic));
    }
    codes.stream()
        .collect(Collectors.groupingBy(CodeSetRow::name))
        .forEach((name, rows) -> conditions.put(name, codeSet(name, rows)));
    Map<String, DrugClass> classes = new HashMap<>();
    drugs.stream()
        .collect(Collectors.groupingBy(DrugRow::name))
        .forEach((name, rows) -> classes.put(name, drugClass(name, rows)));
    return new GapTerms(conditions, classes, new Statins(statins));
  }

  private static CodeSet codeSet(String name, List<CodeSetRow> rows) {
    return new CodeSet(name, rows.stream().map(CodeSetRow::code).toList());
  }

  private static DrugClass drugClass(String name, List<DrugRow> rows) {
    return new DrugClass(name, rows.stream().map(DrugRow::ingredient).toList());
  }

  /** A row of the codes of a condition. */
  record CodeSetRow(String name, CodeSet.Code code) implements Serializable {}

  /** A row of a class of drugs. */
  record DrugRow(String name, String ingredient) implements Serializable {}
}
