package org.almoner.claims.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.survival.CumulativeIncidence;
import org.almoner.stats.survival.Incidence;
import org.almoner.stats.survival.SurvivalData;
import org.almoner.tables.claims.ClaimsBehaviour;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rates and curves of a group of claims, from its counts and the course of each claim. */
final class GroupBehaviour implements MapFunction<Row, Row> {
  private static final double CONFIDENCE = 0.95;
  private static final String SILENT = "silent";

  /** The mart's columns but for what another month says. */
  static final StructType SCHEMA =
      new StructType(
          Arrays.stream(ClaimsBehaviour.MART_PAYER_BEHAVIOUR.schema().fields())
              .filter(field -> !field.name().endsWith("_change"))
              .toArray(StructField[]::new));

  @Override
  public Row call(Row group) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String column : List.of("payer", "code", "month", "claims", "mature", "adjudicated")) {
      values.add(group.getAs(column));
    }
    addRate(group.getAs("denied"), group.getAs("adjudicated"), values);
    values.add(group.getAs("median_days_to_adjudicate"));
    values.add(group.getAs("median_days_to_pay"));
    List<Row> courses = group.getList(group.fieldIndex("courses"));
    SurvivalData data =
        new SurvivalData(
            courses.stream()
                .mapToDouble(course -> course.<Number>getAs("days").doubleValue())
                .toArray(),
            are(courses, event -> !event.equals(SILENT)));
    for (String event : ClaimsBehaviour.EVENTS) {
      CumulativeIncidence curve = CumulativeIncidence.of(data, are(courses, event::equals));
      ClaimsBehaviour.DAYS.forEach(days -> addIncidence(curve.by(days), values));
    }
    return RowFactory.create(values.toArray());
  }

  private static void addRate(long denied, long adjudicated, List<@Nullable Object> values) {
    if (adjudicated == 0) {
      values.addAll(Arrays.asList(null, null, null));
      return;
    }
    Proportion rate = new Proportion(denied, adjudicated);
    values.addAll(List.of(rate.rate(), rate.low(CONFIDENCE), rate.high(CONFIDENCE)));
  }

  private static void addIncidence(Incidence incidence, List<@Nullable Object> values) {
    values.add(known(incidence.value()));
    values.add(known(incidence.low(CONFIDENCE)));
    values.add(known(incidence.high(CONFIDENCE)));
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static boolean[] are(List<Row> courses, Predicate<String> wanted) {
    boolean[] are = new boolean[courses.size()];
    for (int i = 0; i < are.length; i++) {
      are[i] = wanted.test(courses.get(i).getAs("event"));
    }
    return are;
  }
}
