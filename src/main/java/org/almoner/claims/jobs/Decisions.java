package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIM_GROUPS;
import static org.almoner.tables.claims.X12Remittances.STG_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Remittances.STG_REMIT_LINES;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.sql.Date;
import java.util.Map;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.CheckResult;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** The claims of a run: those that are decided again, and those that keep their rows. */
final class Decisions implements AutoCloseable {
  private static final String GROUP = GroupMembers.GROUP;
  private static final String REMIT = "remit_id";
  private static final Map<Table, String> PARENTS =
      Map.of(STG_REMITS, REMIT, STG_REMIT_LINES, REMIT, STG_ADJUSTMENTS, REMIT);

  private final JobContext context;
  private final Perspective perspective;
  private final GroupMembers members;
  private final Broadcast<ClaimGroups> groups;
  private final GroupBases bases;
  private final Broadcast<KeptGroups> kept;
  private final KeptRows staying;
  private final Dataset<Row> decided;

  private Decisions(JobContext context, Perspective perspective) {
    this.context = context;
    this.perspective = perspective;
    RawTables tables = RawTables.of(context);
    CountedFiles files = CountedFiles.of(tables);
    this.members = GroupMembers.of(KnownRows.of(tables, files), files.order());
    this.groups = broadcast(ClaimGroups.of(members.ties()), ClaimGroups.class);
    Broadcast<DecisionBasis> shared =
        broadcast(
            new DecisionBasis(files.order(), members.notes(files), perspective),
            DecisionBasis.class);
    this.bases = new GroupBases(context, members, groups, shared);
    this.kept = broadcast(bases.kept(), KeptGroups.class);
    this.staying = new KeptRows(context, perspective, groups, kept);
    this.decided = decided(shared).persist(StorageLevel.DISK_ONLY());
  }

  static Decisions of(JobContext context, Perspective perspective) {
    return new Decisions(context, perspective);
  }

  /** The column of a table that names the row by which it is in a group. */
  static String parent(Table table) {
    return PARENTS.getOrDefault(table, "submission_id");
  }

  private <T> Broadcast<T> broadcast(T value, Class<T> kind) {
    ClassTag<T> tag = ClassTag$.MODULE$.apply(kind);
    return context.spark().sparkContext().broadcast(value, tag);
  }

  /** Rows of all tables of the groups that are decided again. */
  private Dataset<Row> decided(Broadcast<DecisionBasis> shared) {
    DecidedTables tables = new DecidedTables(DecideClaims.TABLES);
    Dataset<Row> open = members.rows(groups).filter(not(KeptGroups.has(kept, col(GROUP))));
    return open.groupBy(GROUP)
        .as(Encoders.LONG(), Encoders.row(open.schema()))
        .flatMapGroups(
            new GroupDecision(shared, new RawCells(GroupRows.kinds()), tables), tables.encoder());
  }

  /** All rows of a table. */
  Dataset<Row> rows(Table table) {
    Dataset<Row> fresh =
        table.equals(INT_CLAIM_GROUPS) ? grounds() : DecidedTables.of(table, decided);
    Dataset<Row> all = kept.value().isEmpty() ? fresh : fresh.union(staying.of(table));
    return PARENTS.containsKey(table) ? all.union(duplicates(table)) : all;
  }

  private Dataset<Row> grounds() {
    Dataset<Row> now = bases.all().withColumnRenamed(GroupBases.BASIS, "now");
    return decided
        .filter(col(INT_CLAIM_GROUPS.name()).isNotNull())
        .select(col(INT_CLAIM_GROUPS.name() + ".*"), col(DecidedTables.GROUP))
        .join(now, col(DecidedTables.GROUP).equalTo(col(GROUP)))
        .withColumn("group_id", col(GROUP))
        .withColumn(GroupBases.BASIS, col("now"))
        .withColumn("as_of", lit(Date.valueOf(perspective.businessDate())))
        .select(KnownRows.names(INT_CLAIM_GROUPS));
  }

  private Dataset<Row> duplicates(Table table) {
    Dataset<Row> rows = members.seenBefore(kind(table), table.keyColumns());
    return Staged.of(table, rows, Map.of("is_duplicate", lit(true)));
  }

  private static Class<? extends X12Row> kind(Table table) {
    if (table.equals(STG_REMITS)) {
      return Remit.class;
    }
    return table.equals(STG_REMIT_LINES) ? RemitLine.class : Adjustment.class;
  }

  /** How much was decided again, for the run's summary. */
  CheckResult check() {
    long again =
        decided
            .filter(col(INT_CLAIM_GROUPS.name()).isNotNull())
            .select(INT_CLAIM_GROUPS.name() + ".account_id")
            .distinct()
            .count();
    return new CheckResult(
        INT_CLAIMS.fullName(),
        "accounts are decided again where something came that bears on them",
        Severity.WARN,
        true,
        "%d accounts decided, %d kept".formatted(again, staying.accounts()));
  }

  @Override
  public void close() {
    decided.unpersist();
    bases.close();
    kept.destroy();
    groups.destroy();
  }
}
