package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationReview.INT_PATIENT_YEAR;
import static org.almoner.tables.population.PopulationReview.MART_RISK_VALIDATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.Table;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.terms.Constant;
import org.almoner.population.validation.FollowedPatient;
import org.almoner.population.validation.RiskValidation;
import org.almoner.population.validation.RiskValidator;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.prediction.LogisticCalibration;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How well the risk of a year before found those who were admitted, or cost most, since. */
public record ValidateRisk() implements Job {
  private static final double CONFIDENCE = 0.95;
  private static final List<String> GROUPS =
      List.of("gender", "race_ethnicity", "insurance_type", "age_group");

  @Override
  public String name() {
    return "validate-population-risk";
  }

  @Override
  public List<Table> inputs() {
    return List.of(INT_PATIENT_YEAR);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_RISK_VALIDATION);
  }

  @Override
  public String definition() {
    return RuleFiles.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate date = context.date().date();
    List<FollowedPatient> patients =
        context.read(INT_PATIENT_YEAR).collectAsList().stream().map(ValidateRisk::patient).toList();
    RiskValidator validator = new RiskValidator(CareSettings.on(date).constants());
    RecordRows rows = new RecordRows(MART_RISK_VALIDATION.schema());
    List<Row> validations =
        patients.isEmpty()
            ? List.of()
            : validator.of(patients).stream()
                .map(each -> rows.of(values(each, validator, date.plusDays(1))))
                .toList();
    context.write(MART_RISK_VALIDATION, context.rows(MART_RISK_VALIDATION, validations));
  }

  private static FollowedPatient patient(Row row) {
    Map<String, String> groups = new HashMap<>();
    for (String group : GROUPS) {
      String level = row.getAs(group);
      if (level != null) {
        groups.put(group, level);
      }
    }
    return new FollowedPatient(
        row.getAs("composite"),
        row.getAs("was_high"),
        row.getAs("was_in_hospital"),
        row.getAs("cost"),
        groups);
  }

  private static Map<String, @Nullable Object> values(
      RiskValidation validation, RiskValidator validator, LocalDate asOf) {
    Map<String, @Nullable Object> values = RecordRows.values(validation);
    values.put("as_of", asOf);
    Estimate area = validation.area();
    values.put("c_statistic", area == null ? null : area.value());
    values.put("c_statistic_low", validation.areaLow(CONFIDENCE));
    values.put("c_statistic_high", validation.areaHigh(CONFIDENCE));
    addCalibration(validation.calibration(), values);
    addRate("sensitivity_high", validation.high().sensitivity(), values);
    addRate("ppv_high", validation.high().predictiveValue(), values);
    addRate("sensitivity_top", validation.top().sensitivity(), values);
    addRate("ppv_top", validation.top().predictiveValue(), values);
    Boolean meets = validation.meetsAim();
    if (meets != null) {
      values.put("aim", validator.constants().value(Constant.SENSITIVITY_AIM));
      values.put("result", meets ? "pass" : "fail");
    }
    return values;
  }

  private static void addCalibration(
      @Nullable LogisticCalibration calibration, Map<String, @Nullable Object> values) {
    if (calibration == null || Double.isNaN(calibration.slope().value())) {
      return;
    }
    values.put("calibration_intercept", calibration.intercept().value());
    values.put("calibration_slope", calibration.slope().value());
    values.put("calibration_slope_low", calibration.slope().low(CONFIDENCE));
    values.put("calibration_slope_high", calibration.slope().high(CONFIDENCE));
  }

  private static void addRate(
      String name, @Nullable Proportion rate, Map<String, @Nullable Object> values) {
    if (rate != null) {
      values.put(name, rate.rate());
      values.put(name + "_low", rate.low(CONFIDENCE));
      values.put(name + "_high", rate.high(CONFIDENCE));
    }
  }
}
