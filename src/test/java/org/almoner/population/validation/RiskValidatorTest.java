package org.almoner.population.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.almoner.population.risk.Band;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.terms.Comparison;
import org.almoner.population.terms.Constant;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.prediction.LogisticCalibration;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference values: src/test/reference/risk_validation.R (pROC, Hmisc, rms). */
class RiskValidatorTest {
  private static final Path FOLDER = Path.of("src/test/resources/population/validation");
  private static final double CONFIDENCE = Care.SETTINGS.constants().value(Constant.CONFIDENCE);
  private static final RiskValidator VALIDATOR = new RiskValidator(Care.SETTINGS.constants());

  static Stream<String> worlds() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_expected.csv"))
          .map(name -> name.replace("_expected.csv", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void eachOutcomeGroupAndLevelAgreesWithR(String world) {
    List<Map<String, String>> expected =
        CsvTable.read(FOLDER.resolve(world + "_expected.csv")).rows();

    List<RiskValidation> rows =
        VALIDATOR.of(followed(CsvTable.read(FOLDER.resolve(world + ".csv"))));

    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertAgrees(rows.get(i), expected.get(i));
    }
  }

  @Test
  void theOrderOfPatientsDoesNotMatter() {
    List<FollowedPatient> patients =
        new ArrayList<>(followed(CsvTable.read(FOLDER.resolve("ties.csv"))));
    List<RiskValidation> rows = VALIDATOR.of(patients);

    Collections.shuffle(patients, new Random(7));

    List<RiskValidation> again = VALIDATOR.of(patients);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(again.get(i).high()).isEqualTo(rows.get(i).high());
      assertThat(again.get(i).top()).isEqualTo(rows.get(i).top());
    }
  }

  @Test
  void highThatFindsMoreThanTheAimPassesAndTheAimItselfDoesNot() {
    assertThat(VALIDATOR.of(stays(10, 9)).get(0).meetsAim()).isFalse();
    assertThat(VALIDATOR.of(stays(100, 91)).get(0).meetsAim()).isTrue();
  }

  @Test
  void whomNobodyScoredIsNotFound() {
    FollowedPatient unknown = new FollowedPatient(null, false, true, null, Map.of());
    FollowedPatient found = new FollowedPatient(0.9, true, true, null, Map.of());

    RiskValidation row = VALIDATOR.of(List.of(unknown, found)).get(0);

    assertThat(row.patients()).isEqualTo(2);
    assertThat(row.scored()).isEqualTo(1);
    assertThat(row.high().sensitivity()).isEqualTo(new Proportion(1, 2));
    assertThat(row.area()).isNull();
  }

  @Test
  void withoutAnybodyThereIsNothingToSay() {
    RiskValidation row = VALIDATOR.of(List.of()).get(0);

    assertThat(row.patients()).isZero();
    assertThat(row.area()).isNull();
    assertThat(row.calibration()).isNull();
    assertThat(row.high()).isEqualTo(new Finding(null, null));
    assertThat(row.meetsAim()).isNull();
  }

  @Test
  void whatCountsBeganInTheTwelveMonthsAfter() {
    LocalDate then = Care.AS_OF.minusMonths(12);
    PatientRisk risk = new PatientRisk(Map.of(), 1, 0.7, Band.HIGH, Map.of());
    GivenHistory without =
        GivenHistory.born("1950-01-01")
            .seen(EncounterKind.HOSPITAL, "2024-12-31T23:59", "1")
            .seen(EncounterKind.EMERGENCY, "2025-12-31T23:59", "10");
    Map<String, String> groups = Map.of("gender", "F");

    assertThat(FollowedPatient.of(risk, then, without.history(), groups))
        .isEqualTo(new FollowedPatient(0.7, true, false, 10.0, groups));
    assertThat(
            FollowedPatient.of(
                risk,
                then,
                without.seen(EncounterKind.HOSPITAL, "2025-01-01T00:00", "100").history(),
                groups))
        .isEqualTo(new FollowedPatient(0.7, true, true, 110.0, groups));
    assertThatThrownBy(() -> FollowedPatient.of(risk, then.plusDays(1), without.history(), groups))
        .hasMessage("Need 12 months after the risk; wait until they are over");
  }

  private static List<FollowedPatient> stays(int stays, int high) {
    List<FollowedPatient> patients = new ArrayList<>();
    for (int i = 0; i < stays; i++) {
      patients.add(new FollowedPatient(i < high ? 0.7 : 0.5, i < high, true, null, Map.of()));
    }
    return patients;
  }

  private static List<FollowedPatient> followed(CsvTable world) {
    return world.rows().stream()
        .map(
            row -> {
              Double composite = number(row.get("composite"));
              Map<String, String> groups = new HashMap<>();
              for (String group : List.of("gender", "race_ethnicity")) {
                if (!row.get(group).isEmpty()) {
                  groups.put(group, row.get(group));
                }
              }
              double high = Care.SETTINGS.constants().value(Constant.BAND_HIGH);
              return new FollowedPatient(
                  composite,
                  Comparison.atLeast(composite, high),
                  row.get("hospital").equals("1"),
                  number(row.get("cost")),
                  groups);
            })
        .toList();
  }

  private static Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static void assertAgrees(RiskValidation row, Map<String, String> expected) {
    String what = row.outcome().word() + " " + row.group() + " " + row.level();
    assertThat(what)
        .isEqualTo(
            expected.get("outcome") + " " + expected.get("group") + " " + expected.get("level"));
    assertThat("" + row.patients()).as(what).isEqualTo(expected.get("patients"));
    assertThat("" + row.scored()).as(what).isEqualTo(expected.get("scored"));
    assertThat("" + row.events()).as(what).isEqualTo(expected.get("events"));
    Estimate area = row.area();
    assertClose(area == null ? null : area.value(), expected, "area");
    assertClose(area == null ? null : area.standardError(), expected, "area_error");
    assertClose(row.areaLow(CONFIDENCE), expected, "area_low");
    assertClose(row.areaHigh(CONFIDENCE), expected, "area_high");
    LogisticCalibration line = row.calibration();
    assertClose(line.intercept().value(), expected, "intercept");
    assertClose(line.intercept().standardError(), expected, "intercept_error");
    assertClose(line.slope().value(), expected, "slope");
    assertClose(line.slope().standardError(), expected, "slope_error");
    assertProportion(row.high().sensitivity(), expected, "high_sensitivity");
    assertProportion(row.high().predictiveValue(), expected, "high_predictive_value");
    assertProportion(row.top().sensitivity(), expected, "top_sensitivity");
    assertProportion(row.top().predictiveValue(), expected, "top_predictive_value");
    assertThat(row.meetsAim() == null ? "" : row.meetsAim().toString())
        .as(what)
        .isEqualTo(expected.get("aim"));
  }

  private static void assertProportion(
      Proportion proportion, Map<String, String> expected, String column) {
    assertClose(proportion == null ? null : proportion.rate(), expected, column);
    assertClose(proportion == null ? null : proportion.low(CONFIDENCE), expected, column + "_low");
    assertClose(
        proportion == null ? null : proportion.high(CONFIDENCE), expected, column + "_high");
  }

  private static void assertClose(Double value, Map<String, String> expected, String column) {
    String said = expected.get(column);
    if (said.isEmpty()) {
      assertThat(value == null || value.isNaN()).as(column + " " + value).isTrue();
    } else {
      assertThat(value).as(column).isCloseTo(Double.parseDouble(said), within(1e-10));
    }
  }
}
