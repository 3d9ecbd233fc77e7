package org.almoner.tables.reference;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What all domains share, typed and checked; the latest delivery of each key. */
public final class ReferenceStaging {

  public static final Table STG_PAYERS =
      staging("stg_payers", "one row per payer")
          .key("payer_id", StringType, "payer number, as claims name it")
          .optional("name", StringType, "the payer's name")
          .optional("filing_code", StringType, "kind of claim filing as in X12")
          .optional("insurance_type", StringType, "commercial, medicare, medicaid, ...")
          .openWords("insurance_type", "commercial", "medicare", "medicaid");

  public static final Table STG_PLANS =
      staging("stg_plans", "one row per plan")
          .key("plan_id", StringType, "plan number")
          .required("payer_id", StringType, "payer that offers it")
          .optional("jurisdiction", StringType, "where it holds, such as a US state")
          .references("payer_id", STG_PAYERS, WARN, 0);

  public static final Table STG_PRODUCTS =
      staging("stg_products", "one row per product")
          .key("product_id", StringType, "product number")
          .optional("brand_id", StringType, "brand that it belongs to")
          .optional("name", StringType, "the product's name")
          .optional("program", StringType, "hub that serves it");

  public static final Table STG_PRODUCT_CODES =
      staging("stg_product_codes", "one row per code of a product and first day")
          .key("product_id", StringType, "product that it means")
          .key("system", StringType, "hcpcs or ndc")
          .key("code", StringType, "code on claims")
          .optional("effective_from", DateType, "first day on which it holds; null: ever since")
          .optional("effective_to", DateType, "first day on which it no longer holds; null: open")
          .from("effective_from", "from")
          .from("effective_to", "to")
          .words("system", "hcpcs", "ndc")
          .rule("effective_from is before effective_to", "effective_from < effective_to")
          .references("product_id", STG_PRODUCTS, WARN, 0);

  public static final Table STG_PROVIDERS =
      staging("stg_providers", "one row per provider")
          .key("npi", StringType, "national provider identifier, ten digits")
          .optional("name", StringType, "the provider's name")
          .optional("specialty", StringType, "field the provider works in")
          .aboutPersons()
          .phi(DIRECT, "npi", "name")
          .rule("npi is ten digits", "npi rlike '^[0-9]{10}$'");

  private static Table staging(String name, String grain) {
    return Table.of("reference", Layer.STAGING, name, grain)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25));
  }

  private ReferenceStaging() {}
}
