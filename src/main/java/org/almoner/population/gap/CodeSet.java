package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.almoner.population.condition.IcdCode;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;

/** A condition that only gaps ask for, by its codes. */
record CodeSet(String name, List<Code> codes) implements CodedCondition {

  /**
   * A code.
   *
   * @param code of ICD-10-CM what a code begins with, of SNOMED the code
   */
  record Code(CodeSystem system, String code) implements Serializable {
    Code {
      code = system == CodeSystem.ICD10CM ? IcdCode.plain(code) : code.strip();
    }

    boolean holds(Condition condition) {
      return condition.codeSystem() == system
          && (system == CodeSystem.ICD10CM
              ? IcdCode.plain(condition.code()).startsWith(code)
              : condition.code().strip().equals(code));
    }
  }

  CodeSet {
    codes = List.copyOf(codes);
  }

  @Override
  public boolean holds(Condition condition) {
    return codes.stream().anyMatch(code -> code.holds(condition));
  }

  @Override
  public boolean counts(Condition condition, LocalDate asOf) {
    return condition.isActive(asOf);
  }
}
