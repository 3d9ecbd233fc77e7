package org.almoner.population.gap;

import java.io.Serializable;
import org.almoner.population.condition.IcdCode;
import org.almoner.population.rows.CodeSystem;

/**
 * A code of a condition that only gaps ask for.
 *
 * @param name of the condition
 * @param code of ICD-10-CM what a code begins with, of SNOMED the code
 */
record ConditionCode(String name, CodeSystem system, String code) implements Serializable {
  ConditionCode {
    code = plain(system, code);
  }

  /**
   * @param other as {@link #plain} gives it
   */
  boolean holds(CodeSystem otherSystem, String other) {
    return system == otherSystem
        && (system == CodeSystem.ICD10CM ? other.startsWith(code) : other.equals(code));
  }

  static String plain(CodeSystem system, String code) {
    return system == CodeSystem.ICD10CM ? IcdCode.plain(code) : code.strip();
  }
}
