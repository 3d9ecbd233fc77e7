package org.almoner.tables.access;

import static org.almoner.engine.Phi.DIRECT;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Formularies, requests and capacity, typed and checked; the latest delivery of each key. */
public final class AccessStaging {

  public static final Table STG_PRODUCTS =
      staging("stg_products", "one row per product")
          .key("product_id", StringType, "product number")
          .optional("name", StringType, "the product's name")
          .optional("brand", StringType, "brand it is sold as")
          .required("program", StringType, "hub that serves it");

  /** Lines of one plan may overlap: what differs is a conflict, and told as one. */
  public static final Table STG_FORMULARY_LINES =
      window(
              staging("stg_formulary_lines", "one row per line of a formulary")
                  .key("line_id", StringType, "line number")
                  .required("product_id", StringType, "product it is of")
                  .required("payer_id", StringType, "payer whose formulary it is")
                  .required("plan_id", StringType, "plan of the payer")
                  .required("jurisdiction", StringType, "where it holds, such as a US state")
                  .required("list_status", StringType, "position, from preferred to excluded")
                  .optional("program", StringType, "hub that serves the product"))
          .rule("product_id is in access.stg_products", "program is not null")
          .onlyWords(
              "list_status", "preferred", "listed", "non_preferred", "restricted", "excluded");

  public static final Table STG_ACCESS_RULES =
      window(
              staging("stg_access_rules", "one row per rule of a line")
                  .key("rule_id", StringType, "rule number")
                  .required("line_id", StringType, "line it belongs to")
                  .required(
                      "rule_type",
                      StringType,
                      "PA prior authorisation, ST step therapy, QL quantity limit, SP specialty"
                          + " pharmacy")
                  .required("severity", IntegerType, "1 to 3")
                  .required("active", BooleanType, "whether it is applied")
                  .optional("product_id", StringType, "product of the line"))
          .rule("line_id is in access.stg_formulary_lines", "product_id is not null")
          .onlyWords("rule_type", "PA", "ST", "QL", "SP")
          .rule("severity is 1, 2 or 3", "severity between 1 and 3");

  public static final Table STG_ACCESS_REQUESTS =
      staging("stg_access_requests", "one row per request for a therapy")
          .key("request_id", StringType, "request number")
          .optional("patient_id", StringType, "patient it is for")
          .required("product_id", StringType, "product asked for")
          .optional("payer_id", StringType, "payer; null: not yet known")
          .optional("plan_id", StringType, "plan; null: not yet known")
          .optional("jurisdiction", StringType, "where covered; null: not yet known")
          .required("as_of", DateType, "day of the request")
          .aboutPersons()
          .phi(DIRECT, "request_id", "patient_id");

  public static final Table STG_HUB_CAPACITY =
      staging("stg_hub_capacity", "one row per hub and day")
          .key("as_of", DateType, "day of the count")
          .key("program", StringType, "the hub")
          .required("effective_fte", DoubleType, "staff at work, full-time equivalents")
          .required("open_cases", DoubleType, "cases the hub has open")
          .rule("effective_fte is finite and not negative", finite("effective_fte"))
          .rule("open_cases is finite and not negative", finite("open_cases"));

  private static Table window(Table table) {
    return table
        .optional("effective_from", DateType, "first day on which it holds; null: ever since")
        .optional("effective_to", DateType, "first day on which it no longer holds; null: open")
        .rule("effective_from is before effective_to", "effective_from < effective_to");
  }

  private static String finite(String column) {
    return "%1$s >= 0 and %1$s < double('infinity')".formatted(column);
  }

  private static Table staging(String name, String grain) {
    return Table.of("access", Layer.STAGING, name, grain);
  }

  private AccessStaging() {}
}
