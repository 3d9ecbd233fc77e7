package org.almoner.population.hcc;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.population.condition.DiagnosisWindow;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.jspecify.annotations.Nullable;

/**
 * The model of a day. In CMS's order: diagnoses to categories with the edits by age and sex, the
 * patch of the heart, the hierarchy, interactions and count; then the coefficients of the person's
 * segment are added up.
 */
public final class HccModel implements Serializable {
  private static final String NAME = "V28";
  private static final DatedFile COEFFICIENTS =
      new DatedFile("hcc_coefficients", List.of("segment", "variable"), List.of("coefficient"));
  private static final DatedFile CATEGORIES =
      new DatedFile("hcc_categories", List.of("hcc"), List.of("label"));

  private final HccDiagnoses diagnoses;
  private final HccHierarchy hierarchy;
  private final HccInteractions interactions;
  private final Map<HccSegment, Map<String, BigDecimal>> coefficients =
      new EnumMap<>(HccSegment.class);
  private final Map<String, String> labels = new HashMap<>();
  private final @Nullable HccNormalisation normalisation;
  private final DiagnosisWindow window;

  private record Coefficient(HccSegment segment, String variable, BigDecimal value) {
    static Coefficient of(DatedRow row) {
      return new Coefficient(
          HccSegment.valueOf(row.oneOf("segment", SEGMENTS)),
          row.text("variable"),
          BigDecimal.valueOf(row.number("coefficient")));
    }

    private static final List<String> SEGMENTS =
        List.of(HccSegment.values()).stream().map(Enum::name).toList();
  }

  private record Label(String variable, String text) {
    static Label of(DatedRow row) {
      return new Label(category(row.integer("hcc")), row.text("label"));
    }
  }

  private HccModel(LocalDate asOf) {
    LocalDate date = asOf.minusDays(1);
    diagnoses = HccDiagnoses.load(date);
    hierarchy = HccHierarchy.load(date);
    interactions = HccInteractions.load(date);
    for (Coefficient each : COEFFICIENTS.load(Coefficient::of).on(date)) {
      coefficients
          .computeIfAbsent(each.segment(), segment -> new HashMap<>())
          .put(each.variable(), each.value());
    }
    CATEGORIES.load(Label::of).on(date).forEach(each -> labels.put(each.variable(), each.text()));
    normalisation =
        HccNormalisation.load().on(date).stream()
            .filter(each -> each.model().equals(NAME))
            .findFirst()
            .orElse(null);
    window = DiagnosisWindow.load("hcc", asOf);
  }

  /**
   * By the installation's files, as they hold on the business date.
   *
   * @param asOf the day after it
   */
  public static HccModel load(LocalDate asOf) {
    return new HccModel(asOf);
  }

  static String category(int number) {
    return "HCC" + number;
  }

  /** Of a person with ICD-10-CM codes, in any order and form, as often as they come. */
  public HccScore score(HccPerson person, Collection<String> codes) {
    SortedSet<Integer> categories = hierarchy.impose(diagnoses.categories(person, codes));
    List<String> variables = new ArrayList<>(person.variables());
    variables.addAll(interactions.variables(categories, person.isDisabled()));
    Map<String, BigDecimal> known = coefficients.getOrDefault(person.segment(), Map.of());
    List<HccTerm> terms =
        variables.stream()
            .filter(each -> known.getOrDefault(each, BigDecimal.ZERO).signum() != 0)
            .map(each -> term(person.segment(), each, known))
            .toList();
    return HccScore.of(terms, categories, normalisation);
  }

  private HccTerm term(HccSegment segment, String variable, Map<String, BigDecimal> known) {
    return new HccTerm(
        segment + "_" + variable,
        labels.getOrDefault(variable, variable),
        known.getOrDefault(variable, BigDecimal.ZERO));
  }

  /**
   * Of what was known of a patient at the same as_of; empty for who has no segment of Medicare, or
   * is neither female nor male.
   */
  public Optional<HccScore> of(PatientHistory history) {
    return person(history.patient(), history.age())
        .map(person -> score(person, codes(history.conditions())));
  }

  private static Optional<HccPerson> person(Patient patient, int age) {
    Medicare medicare = patient.medicare();
    String segment = medicare.segment();
    boolean known = patient.gender() == Gender.F || patient.gender() == Gender.M;
    return segment == null || !known
        ? Optional.empty()
        : Optional.of(
            new HccPerson(
                age,
                patient.gender(),
                HccSegment.valueOf(segment),
                medicare.orec(),
                Boolean.TRUE.equals(medicare.medicaid())));
  }

  private List<String> codes(Collection<Condition> conditions) {
    return conditions.stream()
        .filter(each -> each.codeSystem() == CodeSystem.ICD10CM && window.covers(each))
        .map(Condition::code)
        .toList();
  }
}
