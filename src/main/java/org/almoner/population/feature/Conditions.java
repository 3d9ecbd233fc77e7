package org.almoner.population.feature;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.PatientHistory;
import org.jspecify.annotations.Nullable;

/**
 * The conditions a patient has.
 *
 * @param chronic those that features know
 * @param count of conditions, without obesity and hyperlipidemia
 * @param diabetesType null where there is none, or nothing says which
 */
public record Conditions(
    Set<ChronicCondition> chronic, int count, @Nullable DiabetesType diabetesType)
    implements Serializable {
  private static final String DIABETES_TYPE_1 = "diabetes_type1";
  private static final String DIABETES_TYPE_2 = "diabetes_type2";

  public Conditions {
    EnumSet<ChronicCondition> ordered = EnumSet.noneOf(ChronicCondition.class);
    ordered.addAll(chronic);
    chronic = Collections.unmodifiableSet(ordered);
  }

  /** Those of a history on a day. */
  static Conditions of(PatientHistory history, ConditionCodes codes, LocalDate day) {
    List<Condition> active =
        history.conditions().stream().filter(each -> codes.counts(each, day)).toList();
    EnumSet<ChronicCondition> chronic = EnumSet.noneOf(ChronicCondition.class);
    active.forEach(each -> chronic.addAll(codes.of(each.codeSystem(), each.code())));
    int count = (int) chronic.stream().filter(ChronicCondition::counts).count();
    return new Conditions(chronic, count, latestType(active));
  }

  /**
   * Those of names as a snapshot has them: each counts once, known to us or not; types of diabetes
   * are diabetes.
   */
  static Conditions named(Collection<String> given) {
    Set<String> names = new HashSet<>(Names.distinct(given));
    boolean type1 = names.remove(DIABETES_TYPE_1);
    boolean type2 = names.remove(DIABETES_TYPE_2);
    if (type1 || type2) {
      names.add(ChronicCondition.DIABETES.word());
    }
    EnumSet<ChronicCondition> chronic = EnumSet.noneOf(ChronicCondition.class);
    for (ChronicCondition each : ChronicCondition.values()) {
      if (names.contains(each.word())) {
        chronic.add(each);
      }
    }
    int uncounted = (int) chronic.stream().filter(each -> !each.counts()).count();
    DiabetesType type = type1 ? DiabetesType.TYPE1 : DiabetesType.TYPE2;
    return new Conditions(chronic, names.size() - uncounted, type1 == type2 ? null : type);
  }

  public boolean has(ChronicCondition condition) {
    return chronic.contains(condition);
  }

  /** How many of these it has. */
  public int countOf(Set<ChronicCondition> some) {
    return (int) some.stream().filter(chronic::contains).count();
  }

  /** The one that began last; on one day type 1 before type 2 before others. */
  private static @Nullable DiabetesType latestType(List<Condition> active) {
    return active.stream()
        .filter(each -> DiabetesType.of(each).isPresent())
        .min(
            comparing(Condition::onsetDate, reverseOrder())
                .thenComparing(each -> DiabetesType.of(each).orElseThrow()))
        .flatMap(DiabetesType::of)
        .orElse(null);
  }
}
