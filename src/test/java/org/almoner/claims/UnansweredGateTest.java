package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.engine.Gate;
import org.almoner.engine.Severity;
import org.almoner.support.TestSpark;
import org.almoner.tables.claims.ClaimsKpis;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Silence of more than a tenth of the mature claims is told; a payer's own is only shown. */
class UnansweredGateTest {
  private static final StructType COLUMNS =
      new StructType()
          .add("dimension", DataTypes.StringType)
          .add("unanswered_share", DataTypes.DoubleType);

  @Test
  void moreThanATenthUnansweredIsTold() {
    Gate gate = ClaimsKpis.MART_DENIAL_KPIS.gates().get(0);

    assertThat(gate.severity()).isEqualTo(Severity.WARN);
    assertThat(gate.limit(null)).isEqualTo(0.1);
    assertThat(measured(gate, "all", 0.1001)).isEqualTo(0.1001);
    assertThat(measured(gate, "payer:SUN", 0.9)).isNull();
    assertThat(measured(gate, "all", null)).isNull();
  }

  private static Object measured(Gate gate, String dimension, Double share) {
    return TestSpark.session()
        .createDataFrame(List.of(RowFactory.create(dimension, share)), COLUMNS)
        .selectExpr(gate.aggregates().get(0))
        .first()
        .get(0);
  }
}
