package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.almoner.claims.match.NumberParts;
import org.almoner.claims.rows.Normalised;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * What connects rows that can bear on one another (CLAIMS 4, increments): number, equal or a part
 * of a submission's; payer's control number; member, charge and day. A tie is a pair of 64-bit
 * hashes, of rows and of what they name: two that are equal by chance join two groups, which
 * changes no decision.
 */
final class Ties {
  static final String ONE = "one";
  static final String OTHER = "other";

  private static final String ROW = "row";
  private static final String NUMBER = "number";
  private static final UserDefinedFunction NORMALISED =
      udf((UDF1<String, String>) Normalised::of, DataTypes.StringType);
  private static final UserDefinedFunction PARTS =
      udf(
          (UDF1<String, List<String>>) NumberParts::of,
          DataTypes.createArrayType(DataTypes.StringType));

  /** The hash of a row, by its identifier. */
  static Column row(Column id) {
    return xxhash64(lit(ROW), id);
  }

  /**
   * All ties of some rows; a row that nothing connects is tied to itself.
   *
   * @param submissions rows of raw_claims, as {@code remits} of raw_remits
   * @param acknowledgements 277CA
   */
  static Dataset<Row> of(
      Dataset<Row> submissions, Dataset<Row> remits, Dataset<Row> acknowledgements) {
    Dataset<Row> sent = hashed(Connecting.SENT, submissions);
    Dataset<Row> answered = hashed(Connecting.ANSWERED, remits);
    Dataset<Row> acknowledged = hashed(Connecting.ACKNOWLEDGED, acknowledgements);
    return named(Connecting.SENT, sent)
        .union(named(Connecting.ANSWERED, answered))
        .union(named(Connecting.ACKNOWLEDGED, acknowledged))
        .union(parts(sent, answered))
        .union(stays(sent, answered));
  }

  private static Dataset<Row> hashed(Connecting side, Dataset<Row> rows) {
    return rows.withColumn(ROW, row(col(side.key())));
  }

  /** Rows and their numbers. */
  private static Dataset<Row> named(Connecting side, Dataset<Row> rows) {
    Dataset<Row> ties = named(rows, NUMBER, side.number());
    for (String column : side.controlNumbers()) {
      ties = ties.union(named(rows, "icn", column));
    }
    return ties;
  }

  /** A row and what it names; itself, where it names nothing. */
  private static Dataset<Row> named(Dataset<Row> rows, String kind, String column) {
    Column name = NORMALISED.apply(col(column));
    return rows.select(
        col(ROW).as(ONE),
        when(name.notEqual(""), xxhash64(lit(kind), name)).otherwise(col(ROW)).as(OTHER));
  }

  private static Dataset<Row> parts(Dataset<Row> sent, Dataset<Row> answered) {
    Dataset<Row> whole =
        sent.select(NORMALISED.apply(col(Connecting.SENT.number())).as(NUMBER)).distinct();
    Dataset<Row> cut =
        answered.select(NORMALISED.apply(col(Connecting.ANSWERED.number())).as("part")).distinct();
    return whole
        .select(col(NUMBER), explode(PARTS.apply(col(NUMBER))).as("part"))
        .join(cut, "part")
        .select(
            xxhash64(lit(NUMBER), col(NUMBER)).as(ONE),
            xxhash64(lit(NUMBER), col("part")).as(OTHER));
  }

  private static Dataset<Row> stays(Dataset<Row> sent, Dataset<Row> answered) {
    Dataset<Row> other = stay(answered);
    for (String name : List.of(ROW, "from", "to")) {
      other = other.withColumnRenamed(name, name + "_answered");
    }
    return stay(sent)
        .join(other, new String[] {"member", "size"}, "inner")
        .filter(col("from").leq(col("to_answered")).and(col("from_answered").leq(col("to"))))
        .select(col(ROW).as(ONE), col(ROW + "_answered").as(OTHER));
  }

  private static Dataset<Row> stay(Dataset<Row> rows) {
    return rows.select(
            col(ROW),
            NORMALISED.apply(col(Connecting.MEMBER)).as("member"),
            abs(col(Connecting.CHARGE).cast("decimal(18,2)")).as("size"),
            coalesce(col("service_from"), col("service_to")).as("from"),
            coalesce(col("service_to"), col("service_from")).as("to"))
        .filter(col("member").notEqual("").and(col("from").isNotNull()));
  }

  private Ties() {}
}
