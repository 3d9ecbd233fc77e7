package org.almoner.engagement.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.engine.CheckResult;
import org.almoner.stats.prediction.BinnedDistribution;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ScoreDriftTest {
  /** 0.001, 0.002 ... 0.1. */
  private static final ScoreDrift DRIFT =
      new ScoreDrift(
          BinnedDistribution.of(
              IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 1000.0).toArray()));

  @Test
  void theSameScoresAreNoAlert() {
    assertThat(judge("id / 1000.0D")).allMatch(CheckResult::passed).hasSize(2);
  }

  @Test
  void scoresOfAnotherShapeAreOne() {
    assertThat(judge("0.05D + id / 100000.0D"))
        .extracting(CheckResult::passed)
        .containsExactly(true, false);
  }

  @Test
  void scoresFarAwayAreTwo() {
    List<CheckResult> checks = judge("0.2D");

    assertThat(checks).extracting(CheckResult::passed).containsExactly(false, false);
    assertThat(checks.get(0).measured()).isEqualTo("0.2000, reference 0.0505 ± 0.0290");
    assertThat(checks).noneMatch(CheckResult::blocks);
  }

  @Test
  void withoutScoresThereIsNothingToJudge() {
    assertThat(judge("null")).isEmpty();
  }

  @Test
  void theManifestKeepsTheReference() {
    ObjectNode metrics = JsonNodeFactory.instance.objectNode();
    assertThat(ScoreDrift.of(metrics)).isEmpty();
    metrics.set(ScoreDrift.METRIC, DRIFT.json());

    assertThat(ScoreDrift.of(metrics).orElseThrow().json()).isEqualTo(DRIFT.json());
  }

  private static List<CheckResult> judge(String score) {
    Dataset<Row> list =
        TestSpark.session()
            .range(1, 101)
            .selectExpr("cast(" + score + " as double) as uplift_score");
    Observation observation = new Observation();
    assertThat(DRIFT.watch(list, observation).collectAsList()).hasSize(100);
    try {
      return DRIFT.judge(observation.getAsJava());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
