package org.almoner.claims.jobs;

import static org.almoner.tables.claims.X12Remittances.STG_PAYMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_PROVIDER_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Submissions.STG_ACKNOWLEDGEMENTS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_OTHER_PAYERS;
import static org.almoner.tables.claims.X12Tables.RAW_X12_FILES;
import static org.almoner.tables.claims.X12Tables.STG_X12_TRANSACTIONS;
import static org.almoner.tables.claims.X12Tables.X12_QUARANTINE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.ProviderAdjustmentKinds;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.OtherPayer;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.rows.Warnings;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Stages what no other claim bears on: files, payments, lines, acknowledgements. */
public record StageX12() implements Job {
  private static final String PAYMENT = "payment_id";
  private static final String KEY = "_key";
  private static final String SEEN = "_seen";

  /** Tables whose rows are what a file says. */
  private static final Map<Table, Class<? extends X12Row>> PLAIN =
      Map.of(
          STG_X12_TRANSACTIONS, TransactionEnd.class,
          X12_QUARANTINE, Quarantined.class,
          STG_CLAIM_LINES, SubmissionLine.class,
          STG_CLAIM_OTHER_PAYERS, OtherPayer.class,
          STG_ACKNOWLEDGEMENTS, Acknowledgement.class);

  @Override
  public String name() {
    return "stage-claims-x12";
  }

  @Override
  public List<Table> inputs() {
    List<Table> inputs = new ArrayList<>(X12Tables.RAW);
    inputs.remove(X12Tables.RAW_X12_SEGMENTS);
    return List.copyOf(inputs);
  }

  @Override
  public List<Table> outputs() {
    return List.of(
        RAW_X12_FILES,
        STG_X12_TRANSACTIONS,
        X12_QUARANTINE,
        STG_CLAIM_LINES,
        STG_CLAIM_OTHER_PAYERS,
        STG_ACKNOWLEDGEMENTS,
        STG_PAYMENTS,
        STG_PROVIDER_ADJUSTMENTS);
  }

  @Override
  public void run(JobContext context) {
    RawTables tables = RawTables.of(context);
    CountedFiles files = CountedFiles.of(tables);
    KnownRows known = KnownRows.of(tables, files);
    ReadSums.of(files, known).checks().forEach(context::report);
    context.write(RAW_X12_FILES, context.rows(RAW_X12_FILES, files(files)));
    for (Table table : outputs()) {
      Class<? extends X12Row> kind = PLAIN.get(table);
      if (kind != null) {
        context.write(table, Staged.of(table, known.of(kind, table.keyColumns()), Map.of()));
      }
    }
    payments(context, files, known);
  }

  private static List<Row> files(CountedFiles files) {
    return files.known().stream()
        .map(
            file -> {
              Map<String, @Nullable String> columns = new HashMap<>(Columns.of(file));
              columns.put("duplicate_of", files.duplicateOf().get(file.file()));
              return TypedRow.of(RAW_X12_FILES.schema(), columns);
            })
        .toList();
  }

  private static void payments(JobContext context, CountedFiles files, KnownRows known) {
    Dataset<Row> remits = known.of(Remit.class, List.of("remit_id"));
    Dataset<Row> adjustments =
        known.of(ProviderAdjustment.class, STG_PROVIDER_ADJUSTMENTS.keyColumns());
    Dataset<Row> told =
        marked(
            adjustments.withColumn(KEY, concat(col(PAYMENT), lit("/"), col("ordinal"))),
            SeenBefore.providerAdjustments(adjustments, files.order(), KEY));
    Dataset<Row> anew =
        marked(remits, SeenBefore.remits(remits, files.order()))
            .select(PAYMENT, SEEN)
            .union(told.select(PAYMENT, SEEN))
            .groupBy(PAYMENT)
            .agg(min(SEEN).as("all_seen"));
    Dataset<Row> payments = known.of(Payment.class, List.of(PAYMENT));
    context.write(
        STG_PAYMENTS,
        Staged.of(
            STG_PAYMENTS,
            payments.join(anew, new String[] {PAYMENT}, "left"),
            Map.of(
                "is_duplicate", coalesce(col("all_seen"), lit(false)),
                "warnings", warnings(files))));
    ProviderAdjustmentKinds kinds = CodeLists.packed().providerAdjustments();
    UDF1<String, String> kind = kinds::of;
    context.write(
        STG_PROVIDER_ADJUSTMENTS,
        Staged.of(
            STG_PROVIDER_ADJUSTMENTS,
            told,
            Map.of(
                "is_duplicate",
                col(SEEN),
                "kind",
                udf(kind, DataTypes.StringType).apply(col("code")),
                "warnings",
                unknown(kinds))));
  }

  /** What was read of a PLB, and whether no list has its code. */
  private static Column unknown(ProviderAdjustmentKinds kinds) {
    UDF2<String, String, String> warnings =
        (own, code) -> {
          boolean isUnknown = code != null && !kinds.isListed(code);
          Warnings read = Warnings.parsed(own);
          return (isUnknown ? read.and(Warning.UNKNOWN_CODE) : read).joined();
        };
    return udf(warnings, DataTypes.StringType).apply(col("warnings"), col("code"));
  }

  /**
   * Rows, and whether they came before.
   *
   * @param before of one column, the key of those that did
   */
  private static Dataset<Row> marked(Dataset<Row> rows, Dataset<Row> before) {
    return rows.join(before.withColumn(SEEN, lit(true)), before.columns(), "left")
        .withColumn(SEEN, coalesce(col(SEEN), lit(false)));
  }

  /** A payment's own, and those of its transaction's trailer. */
  private static Column warnings(CountedFiles files) {
    Map<String, Warnings> trailers = TransactionNotes.odd(files.transactions());
    UDF2<String, String, String> both =
        (own, place) ->
            Warnings.parsed(own).and(trailers.getOrDefault(place, Warnings.NONE)).joined();
    Column place = concat(col("file"), lit("#"), col("transaction"));
    return udf(both, DataTypes.StringType).apply(col("warnings"), place);
  }
}
