package org.almoner.population.comorbidity;

import static org.almoner.population.comorbidity.ComorbidityIndex.CHARLSON;
import static org.almoner.population.comorbidity.ComorbidityIndex.ELIXHAUSER;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almoner.population.condition.DiagnosisWindow;
import org.almoner.population.condition.SnomedCode;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.PatientHistory;
import org.jspecify.annotations.Nullable;

/**
 * Both indices of patients, by the conditions that were there in the months looked back. SNOMED
 * codes come through the map of their categories; what counts after its end comes from any time.
 */
public final class Comorbidity implements Serializable {
  private final ComorbidityIndex charlson;
  private final ComorbidityIndex elixhauser;
  private final Map<String, SnomedCode> snomed = new HashMap<>();
  private final DiagnosisWindow window;

  /**
   * What the indices say of a patient.
   *
   * @param sources the code systems of which some code is in a category
   */
  public record Result(IndexResult charlson, IndexResult elixhauser, Set<CodeSystem> sources)
      implements Serializable {}

  private Comorbidity(LocalDate asOf) {
    LocalDate date = asOf.minusDays(1);
    charlson = ComorbidityIndex.load(CHARLSON, date);
    elixhauser = ComorbidityIndex.load(ELIXHAUSER, date);
    window = DiagnosisWindow.load("comorbidity", asOf);
    SnomedCode.load().on(date).forEach(each -> snomed.put(each.code(), each));
  }

  /**
   * By the installation's files, as they hold on the business date.
   *
   * @param asOf the day after it
   */
  public static Comorbidity load(LocalDate asOf) {
    return new Comorbidity(asOf);
  }

  /** Of what was known of a patient at the same as_of. */
  public Result of(PatientHistory history) {
    Set<String> charlsons = new HashSet<>();
    Set<String> elixhausers = new HashSet<>();
    EnumSet<CodeSystem> sources = EnumSet.noneOf(CodeSystem.class);
    for (Condition condition : history.conditions()) {
      Set<String> ours = categories(charlson, condition);
      Set<String> others = categories(elixhauser, condition);
      if (!ours.isEmpty() || !others.isEmpty()) {
        sources.add(condition.codeSystem());
      }
      charlsons.addAll(ours);
      elixhausers.addAll(others);
    }
    return new Result(
        charlson.ofCategories(charlsons), elixhauser.ofCategories(elixhausers), sources);
  }

  private Set<String> categories(ComorbidityIndex index, Condition condition) {
    if (condition.codeSystem() == CodeSystem.ICD10CM) {
      return window.covers(condition) ? index.categoriesOf(condition.code()) : Set.of();
    }
    SnomedCode meant = snomed.get(condition.code().strip());
    if (meant == null || !(meant.countsAfterEnd() || window.covers(condition))) {
      return Set.of();
    }
    @Nullable String category = index == charlson ? meant.charlson() : meant.elixhauser();
    return category == null ? Set.of() : Set.of(category);
  }
}
