package org.almoner.population.condition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.PatientHistory;

/**
 * Which chronic conditions a code is: of ICD-10-CM by its prefixes, for each condition by the
 * longest that fits; of SNOMED by a map. A code may be several (I13.0), or none.
 */
public final class ConditionCodes implements Serializable {
  private final Map<String, List<ConditionPrefix>> prefixes;
  private final Map<String, SnomedCode> snomed;

  /**
   * @param snomed by code; empty where nobody delivers SNOMED
   */
  public ConditionCodes(List<ConditionPrefix> prefixes, Map<String, SnomedCode> snomed) {
    this.prefixes = prefixes.stream().collect(Collectors.groupingBy(ConditionPrefix::prefix));
    this.snomed = Map.copyOf(snomed);
  }

  /** As the installation's files have them on a day. */
  public static ConditionCodes load(LocalDate date) {
    return new ConditionCodes(
        ConditionPrefix.load().on(date),
        SnomedCode.load().on(date).stream()
            .collect(Collectors.toMap(SnomedCode::code, each -> each)));
  }

  /** What a code is; empty where it is no chronic condition or not known. */
  public Set<ChronicCondition> of(CodeSystem system, String code) {
    return system == CodeSystem.ICD10CM
        ? ofIcd(IcdCode.plain(code))
        : mapped(code).map(SnomedCode::conditions).orElse(Set.of());
  }

  /** Those a patient has at the day of the history. */
  public Set<ChronicCondition> active(PatientHistory history) {
    EnumSet<ChronicCondition> active = ChronicCondition.none();
    history.conditions().stream()
        .filter(each -> counts(each, history.asOf()))
        .forEach(each -> active.addAll(of(each.codeSystem(), each.code())));
    return Collections.unmodifiableSet(active);
  }

  /** Active on a day, or history that stays. */
  public boolean counts(Condition condition, LocalDate asOf) {
    return condition.isActive(asOf)
        || (condition.codeSystem() == CodeSystem.SNOMED
            && mapped(condition.code()).map(SnomedCode::countsAfterEnd).orElse(false)
            && condition.onsetDate().isBefore(asOf));
  }

  private Optional<SnomedCode> mapped(String code) {
    return Optional.ofNullable(snomed.get(code.strip()));
  }

  private Set<ChronicCondition> ofIcd(String code) {
    EnumSet<ChronicCondition> found = ChronicCondition.none();
    EnumSet<ChronicCondition> undecided = EnumSet.allOf(ChronicCondition.class);
    for (int length = code.length(); length > 0; length--) {
      for (ConditionPrefix each : prefixes.getOrDefault(code.substring(0, length), List.of())) {
        if (undecided.remove(each.condition()) && each.include()) {
          found.add(each.condition());
        }
      }
    }
    return found;
  }
}
