package org.almoner.engine.export;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.types.FieldMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.support.DeltaKernel;
import org.almoner.support.DeltaSpark;
import org.almoner.support.DuckDb;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write is read by Delta's own readers, and exports by DuckDB. */
class OtherReadersTest {
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aLakeWithTwoDates() {
    lake =
        new TestLake(folder)
            .deliver(
                "zoo/animals.csv",
                "id,name,legs,born_at\n"
                    + "1,Ida,4,2026-03-01\n"
                    + "2,Rex,4,2026-03-20\n"
                    + "3,Pip,2,2026-03-21\n");
    lake.run(ANIMALS);
    lake.run(ANIMALS, TestLake.DATE.plusDays(1));
  }

  @Test
  void deltaKernelReadsTheRows() {
    assertThat(DeltaKernel.of(lake, MART_LEGS).rows()).containsExactly("2 | 1", "4 | 2");
    assertThat(DeltaKernel.of(lake, STG_ANIMALS).rows())
        .containsExactlyElementsOf(lake.rows(STG_ANIMALS));
  }

  @Test
  void deltaKernelReadsAnEarlierVersion() {
    assertThat(DeltaKernel.of(lake, MART_LEGS).at(0).rows()).containsExactly("4 | 2");
  }

  @Test
  void deltaKernelReadsAPartitionedTable() {
    DeltaKernel table = DeltaKernel.of(lake, MART_LEGS_DAILY);

    assertThat(table.snapshot().getPartitionColumnNames()).containsExactly("business_date");
    assertThat(table.rows()).containsExactlyElementsOf(lake.rows(MART_LEGS_DAILY));
  }

  @Test
  void meaningAndPhiClassOfEachColumnAreInTheMetadata() {
    assertThat(metadata(STG_ANIMALS, "name").getString("comment")).isEqualTo("what it is called");
    assertThat(metadata(STG_ANIMALS, "name").getString("phi")).isEqualTo("direct");
    assertThat(metadata(STG_ANIMALS, "animal_id").getString("phi")).isEqualTo("quasi");
    assertThat(metadata(STG_ANIMALS, "legs").getString("phi")).isEqualTo("none");
    assertThat(metadata(MART_LEGS, "animals").getString("comment"))
        .isEqualTo("animals that have as many");
  }

  @Test
  void theLogHoldsValuesOfHarmlessColumnsOnly() {
    String log = DeltaKernel.of(lake, STG_ANIMALS).log(0).replace("\\", "");

    assertThat(log)
        .contains("\"minValues\":{\"legs\":2,\"born_at\":\"2026-03-01T00:00:00.000Z\"}")
        .contains("\"delta.dataSkippingStatsColumns\":\"`legs`,`born_at`\"")
        .doesNotContain("Ida", "Rex");
  }

  /** Readers leave out files by what the log says of them: it had better be right. */
  @Test
  @Tag("slow")
  void deltaOnSparkFindsRowsByTheStatistics() {
    DeltaSpark animals = DeltaSpark.of(lake, STG_ANIMALS);

    for (String condition :
        List.of("legs = 2", "legs > 2", "born_at >= timestamp'2026-03-21'", "legs is null")) {
      assertThat(animals.table().toDF().where(condition).count())
          .as(condition)
          .isEqualTo(lake.lake().read(TestSpark.session(), STG_ANIMALS).where(condition).count());
    }
  }

  @Test
  @Tag("slow")
  void deltaOnSparkReadsTheSameRows() {
    assertThat(DeltaSpark.of(lake, MART_LEGS).rows())
        .containsExactlyElementsOf(lake.rows(MART_LEGS));
    assertThat(DeltaSpark.of(lake, MART_LEGS_DAILY).rows())
        .containsExactlyElementsOf(lake.rows(MART_LEGS_DAILY));
  }

  @Test
  void duckDbReadsTheExport() {
    String file = folder.resolve("legs.parquet").toString();
    new Export(TestSpark.session(), lake.lake(), MART_LEGS_DAILY, Optional.empty()).parquet(file);

    assertThat(DuckDb.rows("select * exclude (_business_date) from '" + file + "'"))
        .containsExactlyElementsOf(lake.rows(MART_LEGS_DAILY));
  }

  @Test
  void duckDbReadsTheCsvExport() {
    String file = folder.resolve("animals.csv").toString();
    new Export(TestSpark.session(), lake.lake(), STG_ANIMALS, Optional.empty()).csv(file);

    assertThat(DuckDb.rows("select animal_id, name, legs from '" + file + "'"))
        .containsExactlyElementsOf(lake.rows(STG_ANIMALS, "animal_id", "name", "legs"));
  }

  private static FieldMetadata metadata(Table table, String column) {
    return DeltaKernel.of(lake, table).snapshot().getSchema().get(column).getMetadata();
  }
}
