package org.almoner.engine.lake;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStatisticsTest {
  private static final Table NOTES =
      Table.of("ops", Layer.OPS, "ops_notes", "one row per note")
          .optional("number", LongType, "of the note")
          .optional("share", DoubleType, "of something")
          .optional("text", StringType, "what it says")
          .optional("day", DateType, "of the note")
          .optional("at", TimestampType, "when")
          .optional("who", StringType, "whom it is about")
          .phi(Phi.DIRECT, "who");
  private static final Instant NOON = Instant.parse("2026-03-20T12:00:00.123456Z");

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aLake() {
    lake = new TestLake(folder);
  }

  @Test
  void whatIsHarmlessIsToldWithItsNulls() {
    assertThat(
            statistics(
                Arrays.asList(3L, 0.5, "b", LocalDate.of(2026, 3, 20), NOON, "Ida"),
                Arrays.asList(1L, null, "a", LocalDate.of(2026, 3, 19), NOON, "Rex")))
        .isEqualTo(
            "{\"numRecords\":2,"
                + "\"minValues\":{\"number\":1,\"share\":0.5,\"text\":\"a\",\"day\":\"2026-03-19\","
                + "\"at\":\"2026-03-20T12:00:00.123Z\"},"
                + "\"maxValues\":{\"number\":3,\"share\":0.5,\"text\":\"b\",\"day\":\"2026-03-20\","
                + "\"at\":\"2026-03-20T12:00:00.124Z\"},"
                + "\"nullCount\":{\"number\":0,\"share\":1,\"text\":0,\"day\":0,\"at\":0}}");
  }

  @Test
  void aRangeThatIsNotSureIsLeftOut() {
    String told =
        statistics(
            Arrays.asList(null, 1.0, "x".repeat(33), null, null, "Ida"),
            Arrays.asList(null, Double.NaN, "b", null, null, "Rex"));

    assertThat(told)
        .isEqualTo(
            "{\"numRecords\":2,"
                + "\"nullCount\":{\"number\":2,\"share\":0,\"text\":0,\"day\":2,\"at\":2}}");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private final String statistics(List<Object>... rows) {
    Provenance provenance = new Provenance("run", "note", "2026-03-20", "", Map.of(), "");
    new SmallTable(lake.lake(), NOTES).append(Arrays.asList(rows), provenance);
    String staged = lake.lake().commits(NOTES).get(0).added().get(0).statistics();
    assertThat(lake.lake().latest(NOTES).orElseThrow().files().get(0).statistics())
        .isEqualTo(staged);
    return staged;
  }
}
