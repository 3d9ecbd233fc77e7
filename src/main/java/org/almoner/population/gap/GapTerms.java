package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Word;

/**
 * What the names in rules mean on a day.
 *
 * @param chronic conditions that everybody knows
 * @param codes of those that only gaps ask for
 * @param drugs classes, by name
 */
record GapTerms(
    ConditionCodes chronic,
    List<ConditionCode> codes,
    Map<String, DrugClass> drugs,
    Statins statins)
    implements Serializable {

  GapTerms {
    codes = List.copyOf(codes);
    drugs = Map.copyOf(drugs);
  }

  static GapTerms of(
      ConditionCodes chronic,
      List<ConditionCode> codes,
      List<DrugRow> drugs,
      List<StatinDose> statins) {
    Map<String, DrugClass> classes = new HashMap<>();
    drugs.stream()
        .collect(Collectors.groupingBy(DrugRow::name))
        .forEach((name, rows) -> classes.put(name, drugClass(name, rows)));
    return new GapTerms(chronic, codes, classes, Statins.of(statins));
  }

  /** A row of a class of drugs. */
  record DrugRow(String name, String ingredient) implements Serializable {}

  private static DrugClass drugClass(String name, List<DrugRow> rows) {
    return new DrugClass(name, rows.stream().map(DrugRow::ingredient).toList());
  }

  boolean knows(String condition) {
    return List.of(Word.words(ChronicCondition.class)).contains(condition)
        || codes.stream().anyMatch(code -> code.name().equals(condition));
  }

  Diagnosis diagnosis(Condition row, LocalDate asOf) {
    Set<String> conditions = new HashSet<>();
    chronic.of(row.codeSystem(), row.code()).forEach(each -> conditions.add(each.word()));
    String plain = ConditionCode.plain(row.codeSystem(), row.code());
    for (ConditionCode code : codes) {
      if (code.holds(row.codeSystem(), plain)) {
        conditions.add(code.name());
      }
    }
    return new Diagnosis(row, chronic.counts(row, asOf), conditions);
  }
}
