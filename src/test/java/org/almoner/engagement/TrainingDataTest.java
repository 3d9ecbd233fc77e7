package org.almoner.engagement;

import static org.almoner.tables.EngagementFeatures.TRAINING_SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
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

  @Test
  void patientsOfABrandAreCountedBeforeTheSample() {
    TrainingData data = TrainingData.of(set(), LocalDate.of(2026, 3, 20), 100);

    String[] brands = SIMULATED.table().column("brand_id").texts();
    Map<String, Long> rows =
        Arrays.stream(brands).collect(Collectors.groupingBy(b -> b, Collectors.counting()));
    assertThat(data.brands())
        .hasSize(2)
        .allSatisfy((brand, patients) -> assertThat(4 * patients).isEqualTo(rows.get(brand)));
    assertThat(data.fetch(set(), 1).patients().count()).isBetween(10, 40);
  }
}
