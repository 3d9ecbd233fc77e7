package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Set;
import org.almoner.engine.Column;
import org.almoner.engine.Landing;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * What is read of X12 files. A raw table holds what one file says; a staging table, beside it, what
 * other files add to that.
 */
public final class X12Tables {
  static final DataType AMOUNT = DataTypes.createDecimalType(18, 2);
  static final DataType QUANTITY = DataTypes.createDecimalType(18, 3);

  private static final Landing X12 = Landing.optional("claims/x12").counted("row");

  /** What staging tables have that no file says of itself. */
  private static final Set<String> FOUND =
      Set.of(
          "submission_kind",
          "is_duplicate",
          "duplicate_of",
          "match_level",
          "match_reason",
          "claim_id",
          "is_current",
          "claim_line",
          "line_match",
          "amount_class",
          "kind");

  /** Made of all files: which of equal ones comes first no file knows. */
  public static final Table RAW_X12_FILES =
      Table.of("claims", Layer.INTERMEDIATE, "raw_x12_files", "one row per X12 file")
          .key("file", StringType, "delivered file, below the landing directory")
          .required("sha256", StringType, "of its bytes, unpacked")
          .optional("duplicate_of", StringType, "file of the same content, first in their order")
          .required("bytes", LongType, "its size, unpacked")
          .required("interchanges", IntegerType, "ISA segments")
          .required("transactions", IntegerType, "ST segments")
          .optional("by_type", StringType, "transactions by ST01, type:number, joined by |")
          .optional("interchange_date", StringType, "ISA09 of the first, as written")
          .optional("interchange_time", StringType, "ISA10 of the first, as written")
          .optional("interchange_control", StringType, "ISA13 of the first")
          .optional("recorded_date", DateType, "ISA09 of the first; null: always known")
          .aboutPersons()
          .phi(NONE, "bytes", "interchanges", "transactions", "by_type");

  public static final Table RAW_X12_SEGMENTS =
      Table.raw("claims", "raw_x12_segments", "one row per segment of an X12 file", X12)
          .column("file", "delivered file, below the landing directory")
          .column("ordinal", "place of the segment in the file, from 1")
          .column("offset", "bytes of the file before it, without a byte order mark")
          .column("interchange", "ordinal of the interchange in the file; 0 where there is none")
          .column("transaction", "ordinal of the transaction in the file; 0 outside of one")
          .optionalColumn("loop", "loop of the implementation guide, where known")
          .column("tag", "its name, such as CLM")
          .column("elements", "what stands behind the tag, a JSON array of texts")
          .aboutPersons()
          .phi(DIRECT, "elements");

  public static final Table STG_X12_TRANSACTIONS =
      staging("stg_x12_transactions", "one row per transaction of an X12 file")
          .key("file", StringType, "delivered file, below the landing directory")
          .key("transaction", IntegerType, "its ordinal in the file, from 1")
          .optional("interchange", IntegerType, "ordinal of its interchange; 0 where there is none")
          .optional("interchange_control", StringType, "ISA13")
          .optional("group_control", StringType, "GS06")
          .optional("transaction_control", StringType, "ST02")
          .optional("recorded_date", DateType, "when it became known; null: whenever asked")
          .required("type", StringType, "ST01; ? where it is no number")
          .optional("guide", StringType, "implementation guide, ST03, else GS08")
          .required("state", StringType, "whole, partly_staged, refused or set_aside")
          .required("loops", IntegerType, "CLM or CLP segments met")
          .required("staged_loops", IntegerType, "of these, staged")
          .required("refused_loops", IntegerType, "of these, refused")
          .optional("warnings", StringType, "what is odd about its trailer, joined by |")
          .aboutPersons();

  public static final Table X12_QUARANTINE =
      staging("x12_quarantine", "one row per part of an X12 file that was not staged")
          .key("file", StringType, "delivered file, below the landing directory")
          .key("offset", LongType, "bytes of the file before it")
          .key("rule", StringType, "such as missing_SE, truncated, clp_incomplete, not_x12")
          .key("detail", StringType, "what it is, without a value of the file")
          .required("loops", IntegerType, "CLM or CLP outside of transactions that it stands for")
          .aboutPersons();

  private static final Table RAW_X12_DELIVERIES = raw(RAW_X12_FILES, "raw_x12_deliveries");

  /** The raw tables of the feed, that of whole files first. */
  public static final List<Table> RAW =
      List.of(
          RAW_X12_DELIVERIES,
          RAW_X12_SEGMENTS,
          raw(STG_X12_TRANSACTIONS, "raw_x12_transactions"),
          raw(X12_QUARANTINE, "raw_x12_faults"),
          raw(X12Submissions.STG_CLAIMS, "raw_claims"),
          raw(X12Submissions.STG_CLAIM_LINES, "raw_claim_lines"),
          raw(X12Submissions.STG_CLAIM_OTHER_PAYERS, "raw_claim_other_payers"),
          raw(X12Submissions.STG_ACKNOWLEDGEMENTS, "raw_acknowledgements"),
          raw(X12Remittances.STG_PAYMENTS, "raw_payments"),
          raw(X12Remittances.STG_REMITS, "raw_remits"),
          raw(X12Remittances.STG_REMIT_LINES, "raw_remit_lines"),
          raw(X12Remittances.STG_ADJUSTMENTS, "raw_adjustments"),
          raw(X12Remittances.STG_PROVIDER_ADJUSTMENTS, "raw_provider_adjustments"));

  /** The raw table of a name. */
  public static Table raw(String name) {
    return RAW.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  /** As its staging table, of what one file says, as texts. */
  private static Table raw(Table staging, String name) {
    Table raw = Table.raw("claims", name, staging.grain() + ", as read", X12);
    for (Column column : staging.columns()) {
      if (!FOUND.contains(column.name()) || isRead(staging, column)) {
        raw = raw.column(column.name(), column.meaning()).phi(column.phi(), column.name());
      }
    }
    return raw;
  }

  /** An acknowledgement says itself of what kind it is. */
  private static boolean isRead(Table staging, Column column) {
    return staging.name().equals("stg_acknowledgements") && column.name().equals("kind");
  }

  static Table staging(String name, String grain) {
    return Table.of("claims", Layer.STAGING, name, grain);
  }

  /** With the place and time that every row of an X12 file has, and what is odd about it. */
  static Table placed(Table table) {
    return table
        .required("file", StringType, "delivered file, below the landing directory")
        .optional("interchange", IntegerType, "ordinal in the file; 0 where it has none")
        .optional("interchange_control", StringType, "ISA13")
        .optional("group_control", StringType, "GS06")
        .optional("transaction", IntegerType, "ordinal in the file, from 1; 0 outside of one")
        .optional("transaction_control", StringType, "ST02")
        .optional("segment_offset", LongType, "bytes of the file before the row's first segment")
        .optional("recorded_date", DateType, "ISA09, else GS04, BPR16, BHT04; null: always known")
        .optional("warnings", StringType, "what is odd about it, joined by |")
        .aboutPersons();
  }

  private X12Tables() {}
}
