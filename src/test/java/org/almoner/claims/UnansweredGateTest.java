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
    assertThat(rowsBeyond("all", 0.1)).isZero();
    assertThat(rowsBeyond("all", 0.1001)).isOne();
    assertThat(rowsBeyond("payer:SUN", 0.9)).isZero();
    assertThat(rowsBeyond("all", null)).isZero();
  }

  private static long rowsBeyond(String dimension, Double share) {
    List<Gate> gates = ClaimsKpis.MART_DENIAL_KPIS.gates();
    assertThat(gates).hasSize(1).allMatch(gate -> gate.severity() == Severity.WARN);
    return TestSpark.session()
        .createDataFrame(List.of(RowFactory.create(dimension, share)), COLUMNS)
        .selectExpr(gates.get(0).aggregates().get(0))
        .first()
        .getLong(0);
  }
}
