package org.almoner.engagement.fairness;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.stats.prediction.BinnedDistribution;
import org.almoner.tables.engagement.EngagementMarts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * Whether a night's uplift scores are still those that the model was approved with: the reference
 * is what it says of the last weeks that it was trained on, kept in its manifest. Measured while
 * the list is written.
 */
public record ScoreDrift(BinnedDistribution reference) {
  /** Name in the manifest's metrics. */
  public static final String METRIC = "scores";

  private static final String SCORE = "uplift_score";
  private static final String MEAN = "mean";
  private static final String BIN = "bin";
  private static final double DEVIATIONS = 2;
  private static final double DIVERGENCE = 0.05;

  /** The reference of a manifest; empty where it has none. */
  public static Optional<ScoreDrift> of(JsonNode metrics) {
    JsonNode node = metrics.path(METRIC);
    return node.isObject()
        ? Optional.of(
            new ScoreDrift(
                new BinnedDistribution(
                    node.path(MEAN).asDouble(),
                    node.path("deviation").asDouble(),
                    numbers(node.path("edges")),
                    numbers(node.path("shares")))))
        : Optional.empty();
  }

  public JsonNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(MEAN, reference.mean()).put("deviation", reference.deviation());
    Arrays.stream(reference.edges()).forEach(node.putArray("edges")::add);
    Arrays.stream(reference.shares()).forEach(node.putArray("shares")::add);
    return node;
  }

  /** The rows, measured as soon as they are written. */
  public Dataset<Row> watch(Dataset<Row> list, Observation observation) {
    double[] edges = reference.edges();
    Column[] bins =
        IntStream.rangeClosed(0, edges.length)
            .mapToObj(i -> count_if(in(edges, i)).as(BIN + i))
            .toArray(Column[]::new);
    return list.observe(observation, avg(col(SCORE)).as(MEAN), bins);
  }

  private static Column in(double[] edges, int bin) {
    Column score = col(SCORE);
    Column above = bin == 0 ? score.isNotNull() : score.gt(edges[bin - 1]);
    return bin == edges.length ? above : above.and(score.leq(edges[bin]));
  }

  /** The alerts of a night; none where nobody was scored. */
  public List<CheckResult> judge(Map<String, Object> measured) {
    Object average = measured.get(MEAN);
    if (average == null) {
      return List.of();
    }
    double mean = (Double) average;
    double distance = Math.abs(mean - reference.mean());
    long[] counts =
        IntStream.rangeClosed(0, reference.edges().length)
            .mapToLong(i -> (Long) measured.get(BIN + i))
            .toArray();
    double divergence = reference.divergence(counts);
    return List.of(
        check(
            "the mean score is within two standard deviations of the reference",
            distance <= DEVIATIONS * reference.deviation(),
            String.format(
                Locale.ROOT,
                "%.4f, reference %.4f ± %.4f",
                mean,
                reference.mean(),
                reference.deviation())),
        check(
            "scores diverge from the reference by less than 0.05 (Kullback-Leibler)",
            divergence < DIVERGENCE,
            String.format(Locale.ROOT, "%.4f", divergence)));
  }

  private static CheckResult check(String what, boolean passed, String found) {
    return new CheckResult(
        EngagementMarts.RECOMMENDATIONS.fullName(), what, Severity.WARN, passed, found);
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
