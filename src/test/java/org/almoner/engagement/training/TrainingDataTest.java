package org.almoner.engagement.training;

import static org.almoner.tables.engagement.EngagementFeatures.TRAINING_SET;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.engagement.SimulatedSet;
import org.almoner.engagement.fairness.ProtectedGroup;
import org.almoner.engagement.model.SimulatedTraining;
import org.almoner.engine.Column;
import org.almoner.support.CsvTable;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TrainingDataTest {
  private static final SimulatedTraining SIMULATED = new SimulatedTraining(60, 4, 1, 3);

  private static Dataset<Row> set() {
    return TestSpark.session()
        .createDataFrame(new SimulatedSet(SIMULATED).rows(), TRAINING_SET.schema());
  }

  private static Dataset<Row> patients(String csv) {
    return CsvTable.of(csv).as(STG_PATIENTS, TestSpark.session());
  }

  @Test
  void raceComesBesideTheInputsAndIsNone() {
    TrainingData data = TrainingData.of(set(), LocalDate.of(2026, 3, 20), 1000);
    TrainingRows rows =
        data.fetch(set(), patients("patient_id,race,ethnicity\nP7,asian,not hispanic\n"), 1);

    String[] races = rows.features().column("race").texts();
    assertThat(races).hasSize(240).containsOnly("asian", null);
    assertThat(Arrays.stream(races).filter("asian"::equals)).hasSize(4);
    assertThat(TrainingData.inputs()).doesNotContain("race", "ethnicity");
    assertThat(TRAINING_SET.columns())
        .extracting(Column::name)
        .doesNotContainAnyElementsOf(ProtectedGroup.auditedOnly());
  }

  @Test
  void patientsOfABrandAreCountedBeforeTheSample() {
    TrainingData data = TrainingData.of(set(), LocalDate.of(2026, 3, 20), 100);

    String[] brands = SIMULATED.table().column("brand_id").texts();
    Map<String, Long> rows =
        Arrays.stream(brands).collect(Collectors.groupingBy(b -> b, Collectors.counting()));
    assertThat(data.brands())
        .hasSize(2)
        .allSatisfy((brand, patients) -> assertThat(4 * patients).isEqualTo(rows.get(brand)));
    Dataset<Row> patients = patients("patient_id,race,ethnicity\n");
    assertThat(data.fetch(set(), patients, 1).patients().count()).isBetween(10, 40);
  }
}
