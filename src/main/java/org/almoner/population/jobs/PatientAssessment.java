package org.almoner.population.jobs;

import static org.almoner.engine.RecordRows.values;
import static org.almoner.tables.population.PopulationCare.MART_CARE_GAPS;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_CONDITION_PROGRAMMES;
import static org.almoner.tables.population.PopulationCare.MART_DISCHARGES;
import static org.almoner.tables.population.PopulationEquity.INT_PATIENT_GROUPS;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.almoner.tables.population.PopulationFacts.INT_COMORBIDITY;
import static org.almoner.tables.population.PopulationFacts.INT_HCC_TERMS;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.TableBundle;
import org.almoner.population.comorbidity.Comorbidity;
import org.almoner.population.feature.Feature;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.gap.CareGap;
import org.almoner.population.hcc.HccScore;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Snapshot;
import org.almoner.population.tier.CareTier;
import org.almoner.population.tier.TierDecision;
import org.almoner.population.tier.TierState;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the rules say of one patient, as rows of all tables that look at one patient at a time. */
final class PatientAssessment {
  /** In the order in which they are written. */
  static final List<Table> TABLES =
      List.of(
          INT_COMORBIDITY,
          INT_HCC_TERMS,
          INT_PATIENT_FEATURES,
          FCT_PATIENT_RISK,
          MART_CARE_TIERS,
          MART_DISCHARGES,
          MART_CONDITION_PROGRAMMES,
          MART_CARE_GAPS,
          INT_PATIENT_GROUPS);

  static final TableBundle BUNDLE = new TableBundle(TABLES);

  private final PatientRules rules;
  private final @Nullable TierState before;
  private final TableBundle.Filling rows;

  private PatientAssessment(PatientRules rules, String patient, @Nullable TierState before) {
    this.rules = rules;
    this.before = before;
    this.rows = BUNDLE.of(Map.of("patient_id", patient, "as_of", rules.asOf()));
  }

  /**
   * Of what was delivered of a patient.
   *
   * @param before the tier of the night before; null where there was none
   */
  static Row of(PatientRules rules, PatientRows delivered, @Nullable TierState before) {
    PatientAssessment assessment =
        new PatientAssessment(rules, delivered.patient().patientId(), before);
    assessment.addHistory(PatientHistory.of(delivered, rules.asOf()));
    return assessment.rows.row();
  }

  /** Of a patient in one row, as others export it: it has no codes, and no days for gaps. */
  static Row of(PatientRules rules, Snapshot snapshot, @Nullable TierState before) {
    PatientAssessment assessment = new PatientAssessment(rules, snapshot.patientId(), before);
    assessment.addFeatures(rules.features().of(snapshot, rules.asOf()), List.of());
    return assessment.rows.row();
  }

  private void addHistory(PatientHistory history) {
    Comorbidity.Result comorbidity = rules.comorbidity().of(history);
    Optional<HccScore> hcc = rules.hcc().of(history);
    ComorbidityValues codes = new ComorbidityValues(comorbidity, hcc);
    rows.add(INT_COMORBIDITY, codes.columns());
    hcc.ifPresent(
        score ->
            score
                .terms()
                .forEach(
                    term ->
                        rows.add(
                            INT_HCC_TERMS,
                            Map.of("term", term.name(), "coefficient", term.coefficient()))));
    List<CareGap> gaps = rules.gaps().of(history);
    Optional<CareTier> tier = addFeatures(rules.features().of(history, codes.indices()), gaps);
    tier.ifPresent(of -> addDischarges(history, of));
    gaps.forEach(gap -> rows.add(MART_CARE_GAPS, values(gap)));
  }

  /** The patient's tier; empty for the dead. */
  private Optional<CareTier> addFeatures(PatientFeatures features, List<CareGap> gaps) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("is_alive", features.isAlive());
    Feature.all().forEach(each -> columns.put(each.name(), each.value().apply(features)));
    rows.add(INT_PATIENT_FEATURES, columns);
    if (!features.isAlive()) {
      return Optional.empty();
    }
    PatientRisk risk = rules.risk().of(features);
    rows.add(FCT_PATIENT_RISK, riskColumns(risk));
    rules
        .programmes()
        .of(features, risk)
        .forEach(each -> rows.add(MART_CONDITION_PROGRAMMES, values(each)));
    Optional<TierDecision> decision = rules.tiers().of(features, risk);
    decision.ifPresent(
        each -> {
          rows.add(MART_CARE_TIERS, tierColumns(each));
          rows.add(
              INT_PATIENT_GROUPS,
              new GroupValues(features.demography(), gaps).columns(rules, each.tier(), risk));
        });
    return decision.map(TierDecision::tier);
  }

  private Map<String, @Nullable Object> tierColumns(TierDecision decision) {
    TierState state = TierState.next(before, decision.tier(), rules.asOf());
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("business_date", rules.asOf().minusDays(1));
    columns.put("tier", decision.tier());
    columns.put("rule", decision.rule());
    columns.put("tier_previous", state.previous());
    columns.put("tier_since", state.since());
    columns.put(
        "interventions",
        rules.care().interventions().of(decision.tier(), null).stream()
            .map(each -> "%s (%s, %s)".formatted(each.what(), each.channel(), each.tool()))
            .toList());
    columns.put("expected_contacts_month", rules.care().staff().contacts(decision.tier()));
    return columns;
  }

  private void addDischarges(PatientHistory history, CareTier tier) {
    rules
        .care()
        .discharges()
        .of(history)
        .forEach(each -> rows.add(MART_DISCHARGES, new DischargeValues(each, tier).columns(rules)));
  }

  private static Map<String, @Nullable Object> riskColumns(PatientRisk risk) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    risk.components().forEach((component, value) -> columns.put(component.word(), value));
    columns.put("composite", risk.composite());
    columns.put("risk_completeness", risk.completeness());
    columns.put("band", risk.band());
    columns.put("care_intensity", risk.band().careIntensity());
    for (int i = 0; i < risk.reasons().size(); i++) {
      columns.put("reason_" + (i + 1), risk.reasons().get(i).component().word());
    }
    return columns;
  }
}
