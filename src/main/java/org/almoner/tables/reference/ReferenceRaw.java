package org.almoner.tables.reference;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** What all domains share, as delivered: payers, plans, products and their codes, providers. */
public final class ReferenceRaw {

  public static final Table RAW_PAYERS =
      raw("raw_payers", "one row per payer and delivery", "payers")
          .column("payer_id", "payer number, as claims name it (837 2010BB NM109)")
          .optionalColumn("name", "the payer's name")
          .optionalColumn("filing_code", "kind of claim filing as in X12, such as CI, MB, MC")
          .optionalColumn("insurance_type", "commercial, medicare, medicaid, ...");

  public static final Table RAW_PLANS =
      raw("raw_plans", "one row per plan and delivery", "plans")
          .column("plan_id", "plan number")
          .column("payer_id", "payer that offers it")
          .optionalColumn("jurisdiction", "where it holds, such as a US state");

  public static final Table RAW_PRODUCTS =
      raw("raw_products", "one row per product and delivery", "products")
          .column("product_id", "product number")
          .optionalColumn("brand_id", "brand that it belongs to")
          .optionalColumn("name", "the product's name")
          .optionalColumn("program", "hub that serves it");

  public static final Table RAW_PRODUCT_CODES =
      raw("raw_product_codes", "one row per code of a product and delivery", "product_codes")
          .column("product_id", "product that it means")
          .column("system", "hcpcs or ndc")
          .column("code", "code on claims")
          .optionalColumn("from", "first day on which it holds, blank: ever since")
          .optionalColumn("to", "first day on which it no longer holds, blank: open");

  public static final Table RAW_PROVIDERS =
      raw("raw_providers", "one row per provider and delivery", "providers")
          .column("npi", "national provider identifier, ten digits")
          .optionalColumn("name", "the provider's name")
          .optionalColumn("specialty", "field the provider works in")
          .aboutPersons()
          .phi(DIRECT, "npi", "name");

  private static Table raw(String name, String grain, String file) {
    return Table.raw("reference", name, grain, Landing.optional("reference/" + file));
  }

  private ReferenceRaw() {}
}
