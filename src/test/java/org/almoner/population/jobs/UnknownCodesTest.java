package org.almoner.population.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class UnknownCodesTest {

  @Test
  void codesThatNoListHasAreToldWithTheirRowsAndWhatIsNoCodeIsNotShown() {
    CheckResult told =
        UnknownCodes.of(
                codes(
                    RowFactory.create("observations", "8302-2", 3L),
                    RowFactory.create("conditions", "160903007", 40L),
                    RowFactory.create("conditions", "John Smith", 1L)))
            .orElseThrow();

    assertThat(told.passed()).isFalse();
    assertThat(told.blocks()).isFalse();
    assertThat(told.measured())
        .isEqualTo(
            "3 codes of 44 rows count for nothing: conditions 160903007 (40), observations 8302-2"
                + " (3), conditions something that is no code (1)");
  }

  @Test
  void whereEveryCodeIsKnownNothingIsTold() {
    assertThat(UnknownCodes.of(codes())).isEmpty();
  }

  private static Dataset<Row> codes(Row... rows) {
    return TestSpark.session()
        .createDataFrame(
            List.of(rows), StructType.fromDDL("list string, code string, row_count bigint"));
  }
}
