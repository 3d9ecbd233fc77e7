package org.almoner.engine.lake;

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
import org.almoner.support.CsvTable;
import org.almoner.support.DeltaKernel;
import org.almoner.support.DuckDb;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
  void theLogHoldsCountsButNoValues() {
    String add = DeltaKernel.of(lake, STG_ANIMALS).log(0);

    assertThat(add).contains("numRecords").doesNotContain("minValues", "maxValues", "Ida");
  }

  @Test
  @Tag("slow")
  void deltaOnSparkReadsTheSameRows() {
    assertThat(deltaOnSpark(MART_LEGS)).containsExactlyElementsOf(lake.rows(MART_LEGS));
    assertThat(deltaOnSpark(MART_LEGS_DAILY)).containsExactlyElementsOf(lake.rows(MART_LEGS_DAILY));
  }

  @Test
  void duckDbReadsTheExport() {
    String file = folder.resolve("legs.parquet").toString();
    new Export(TestSpark.session(), lake.lake(), MART_LEGS_DAILY, Optional.empty()).parquet(file);

    assertThat(DuckDb.rows("select * from '" + file + "'"))
        .containsExactlyElementsOf(lake.rows(MART_LEGS_DAILY));
  }

  @Test
  void duckDbReadsTheCsvExport() {
    String file = folder.resolve("animals.csv").toString();
    new Export(TestSpark.session(), lake.lake(), STG_ANIMALS, Optional.empty()).csv(file);

    assertThat(DuckDb.rows("select animal_id, name, legs from '" + file + "'"))
        .containsExactlyElementsOf(lake.rows(STG_ANIMALS, "animal_id", "name", "legs"));
  }

  private static List<String> deltaOnSpark(Table table) {
    SparkSession spark = TestSpark.session().newSession();
    // Reading needs no extension of the session, only that Delta does not ask for one.
    spark.conf().set("spark.databricks.delta.requiredSparkConfsCheck.enabled", "false");
    spark.conf().set("spark.databricks.delta.snapshotPartitions", "1");
    String path = lake.lake().folder(table).toString();
    List<Row> rows = spark.read().format("delta").load(path).collectAsList();
    return CsvTable.shown(List.of(table.schema().fieldNames()), rows);
  }

  private static FieldMetadata metadata(Table table, String column) {
    return DeltaKernel.of(lake, table).snapshot().getSchema().get(column).getMetadata();
  }
}
