package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIM_GROUPS;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.rows.Keys;
import org.almoner.engine.JobContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/** What each group is decided of, as a hash; and which groups were decided of the same before. */
final class GroupBases implements AutoCloseable {
  static final String BASIS = "basis";
  private static final String GROUP = GroupMembers.GROUP;

  private final JobContext context;
  private final GroupMembers members;
  private final Broadcast<ClaimGroups> groups;
  private final Dataset<Row> all;
  private final KeptGroups kept;

  GroupBases(
      JobContext context,
      GroupMembers members,
      Broadcast<ClaimGroups> groups,
      Broadcast<DecisionBasis> shared) {
    this.context = context;
    this.members = members;
    this.groups = groups;
    this.all = bases(shared).persist(StorageLevel.MEMORY_AND_DISK());
    this.kept = unchanged(shared.value().perspective());
  }

  /** Each group with its {@link #BASIS}. */
  Dataset<Row> all() {
    return all;
  }

  /** Groups whose decisions rest on what they did before. */
  KeptGroups kept() {
    return kept;
  }

  /** A hash of a group's rows, of what was said of their transactions, and of the rules. */
  private Dataset<Row> bases(Broadcast<DecisionBasis> shared) {
    UDF2<String, String, Long> noted =
        (file, transaction) ->
            transaction == null ? 0 : shared.value().notes().hash(file, transaction);
    Column notes = udf(noted, DataTypes.LongType).apply(col("file"), col("transaction"));
    Perspective perspective = shared.value().perspective();
    CodeLists codes = perspective.codes();
    Column rules =
        lit(context.code() + perspective.maturityDays() + Keys.of(codes.rules(), codes.holidays()));
    return hashed(members.submissions(), "submission_id", notes)
        .union(hashed(members.answers(), "remit_id", lit(0L)))
        .union(hashed(members.claimAcknowledgements(), "ack_id", lit(0L)))
        .groupBy(GROUP)
        .agg(bit_xor(col(BASIS)).as(BASIS), count(lit(1)).as("n"))
        .select(col(GROUP), xxhash64(rules, col(BASIS), col("n")).as(BASIS));
  }

  private Dataset<Row> hashed(Dataset<Row> rows, String id, Column notes) {
    return rows.select(
        ClaimGroups.of(groups, col(id)).as(GROUP),
        xxhash64(col(id), col("file"), col("segment_offset"), notes).as(BASIS));
  }

  private KeptGroups unchanged(Perspective perspective) {
    boolean isAnew =
        context.isAnew() || DecideClaims.TABLES.stream().anyMatch(t -> context.version(t) < 0);
    if (isAnew) {
      return KeptGroups.NONE;
    }
    Dataset<Row> before =
        context
            .read(INT_CLAIM_GROUPS)
            .filter(col("as_of").leq(Date.valueOf(perspective.businessDate())))
            .select(col("group_id").as(GROUP), col(BASIS))
            .distinct();
    return KeptGroups.of(all.join(before, new String[] {GROUP, BASIS}, "left_semi").select(GROUP));
  }

  @Override
  public void close() {
    all.unpersist();
  }
}
