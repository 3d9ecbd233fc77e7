package org.almoner.population.feature;

import java.util.List;
import java.util.Optional;
import org.almoner.population.condition.IcdCode;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Word;

/** Which diabetes, by the chapters of ICD-10-CM. */
public enum DiabetesType implements Word {
  TYPE1("E10"),
  TYPE2("E11"),
  OTHER("E08", "E09", "E13");

  private final List<String> prefixes;

  DiabetesType(String... prefixes) {
    this.prefixes = List.of(prefixes);
  }

  /** That of a diagnosis; empty where it is none of diabetes, or of a system that does not say. */
  static Optional<DiabetesType> of(Condition condition) {
    if (condition.codeSystem() != CodeSystem.ICD10CM) {
      return Optional.empty();
    }
    String code = IcdCode.plain(condition.code());
    for (DiabetesType type : values()) {
      if (type.prefixes.stream().anyMatch(code::startsWith)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
