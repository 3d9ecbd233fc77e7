package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIM_GROUPS;
import static org.almoner.tables.claims.ClaimsFacts.INT_DENIALS;
import static org.almoner.tables.claims.X12Remittances.STG_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Remittances.STG_REMIT_LINES;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.RemitLine;
import org.almoner.engine.CheckResult;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** The claims of a run: those that are decided again, and those that keep their rows. */
final class Decisions implements AutoCloseable {
  private static final String GROUP = GroupMembers.GROUP;
  private static final String BASIS = "basis";
  private static final String CLAIM = "claim_id";
  private static final String REMIT = "remit_id";
  private static final Map<Table, String> PARENTS =
      Map.of(STG_REMITS, REMIT, STG_REMIT_LINES, REMIT, STG_ADJUSTMENTS, REMIT);

  private final JobContext context;
  private final Perspective perspective;
  private final GroupMembers members;
  private final Broadcast<ClaimGroups> groups;
  private final Dataset<Row> bases;
  private final Broadcast<KeptGroups> kept;
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
    this.bases = bases(shared).persist(StorageLevel.MEMORY_AND_DISK());
    this.kept = broadcast(kept(), KeptGroups.class);
    DecidedTables made = new DecidedTables(DecideClaims.TABLES);
    Dataset<Row> open = members.rows(groups).filter(not(isKept(col(GROUP))));
    this.decided =
        open.groupBy(GROUP)
            .as(Encoders.LONG(), Encoders.row(open.schema()))
            .flatMapGroups(
                new GroupDecision(shared, new RawCells(GroupRows.kinds()), made), made.encoder())
            .persist(StorageLevel.DISK_ONLY());
  }

  static Decisions of(JobContext context, Perspective perspective) {
    return new Decisions(context, perspective);
  }

  private <T> Broadcast<T> broadcast(T value, Class<T> kind) {
    ClassTag<T> tag = ClassTag$.MODULE$.apply(kind);
    return context.spark().sparkContext().broadcast(value, tag);
  }

  /** Of each group a hash of its rows, of what was said of their transactions, and of the rules. */
  private Dataset<Row> bases(Broadcast<DecisionBasis> shared) {
    UDF2<String, String, Long> noted =
        (file, transaction) ->
            transaction == null ? 0 : shared.value().notes().hash(file, transaction);
    Column notes = udf(noted, DataTypes.LongType).apply(col("file"), col("transaction"));
    Column rules =
        lit(context.code() + perspective.maturityDays() + Keys.of(perspective.codes().rules()));
    return hashed(members.submissions(), "submission_id", notes)
        .union(hashed(members.answers(), REMIT, lit(0L)))
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

  /** Groups whose decisions rest on what they did before. */
  private KeptGroups kept() {
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
    return KeptGroups.of(
        bases.join(before, new String[] {GROUP, BASIS}, "left_semi").select(GROUP));
  }

  private Column isKept(Column group) {
    return KeptGroups.has(kept, group);
  }

  /** All rows of a table. */
  Dataset<Row> rows(Table table) {
    Dataset<Row> fresh = DecidedTables.of(table, decided);
    if (table.equals(INT_CLAIM_GROUPS)) {
      fresh = grounds();
    }
    Dataset<Row> all = kept.value().isEmpty() ? fresh : fresh.union(before(table));
    return PARENTS.containsKey(table) ? all.union(duplicates(table)) : all;
  }

  private Dataset<Row> grounds() {
    return decided
        .filter(col(INT_CLAIM_GROUPS.name()).isNotNull())
        .select(col(INT_CLAIM_GROUPS.name() + ".*"), col(DecidedTables.GROUP))
        .join(bases.withColumnRenamed(BASIS, "now"), col(DecidedTables.GROUP).equalTo(col(GROUP)))
        .withColumn("group_id", col(GROUP))
        .withColumn(BASIS, col("now"))
        .withColumn("as_of", today())
        .select(KnownRows.names(INT_CLAIM_GROUPS));
  }

  private Column isMature(Column payer, Column submitted) {
    Perspective seen = perspective;
    UDF2<@Nullable String, @Nullable Date, Boolean> mature =
        (of, day) -> {
          LocalDate date = day == null ? null : day.toLocalDate();
          return seen.of(of, date).isMature(date);
        };
    return udf(mature, DataTypes.BooleanType).apply(payer, submitted);
  }

  private Column today() {
    return lit(Date.valueOf(perspective.businessDate()));
  }

  /** What stays, as it looks by the business date. */
  private Dataset<Row> before(Table table) {
    Dataset<Row> rows = context.read(table);
    if (table.equals(INT_CLAIM_GROUPS)) {
      return rows.filter(isKept(col("group_id")))
          .withColumn("as_of", today())
          .select(KnownRows.names(table));
    }
    Dataset<Row> staying =
        table.equals(INT_CLAIMS) || table.equals(INT_DENIALS)
            ? rows.join(claims(), new String[] {CLAIM}, "left_semi")
            : rows.filter(
                isKept(ClaimGroups.of(groups, col(PARENTS.getOrDefault(table, "submission_id")))));
    return dated(table, staying).select(KnownRows.names(table));
  }

  private Dataset<Row> claims() {
    return context.read(INT_CLAIM_GROUPS).filter(isKept(col("group_id"))).select(CLAIM);
  }

  private Dataset<Row> dated(Table table, Dataset<Row> rows) {
    Dataset<Row> dated = rows;
    if (table.equals(INT_CLAIMS)) {
      dated = dated.withColumn("is_mature", isMature(col("payer"), col("submitted_date")));
    }
    if (table.equals(INT_CLAIMS) || table.equals(INT_DENIALS)) {
      Column open = coalesce(today().leq(col("appeal_deadline")), lit(false));
      Column asked = col("appealable");
      dated = dated.withColumn("appealable", when(asked.isNotNull(), asked.and(open)));
    }
    return dated;
  }

  private Dataset<Row> duplicates(Table table) {
    Dataset<Row> rows =
        table.equals(STG_REMITS)
            ? members.remits()
            : members
                .known()
                .of(
                    table.equals(STG_REMIT_LINES) ? RemitLine.class : Adjustment.class,
                    table.keyColumns());
    return Staged.of(
        table,
        rows.join(members.duplicates(), new String[] {REMIT}, "left_semi"),
        Map.of("is_duplicate", lit(true)));
  }

  /** How much was decided again, for the run's summary. */
  CheckResult check() {
    long again =
        decided
            .filter(col(INT_CLAIM_GROUPS.name()).isNotNull())
            .select(INT_CLAIM_GROUPS.name() + ".account_id")
            .distinct()
            .count();
    long stay =
        kept.value().isEmpty()
            ? 0
            : context
                .read(INT_CLAIM_GROUPS)
                .filter(isKept(col("group_id")))
                .select("account_id")
                .distinct()
                .count();
    return new CheckResult(
        INT_CLAIMS.fullName(),
        "accounts are decided again where something came that bears on them",
        Severity.WARN,
        true,
        "%d accounts decided, %d kept".formatted(again, stay));
  }

  @Override
  public void close() {
    List.of(decided, bases).forEach(Dataset::unpersist);
    List.of(kept, groups).forEach(Broadcast::destroy);
  }
}
