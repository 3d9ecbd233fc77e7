package org.almoner.tables.access;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** Formularies, requests and the capacity of hubs, as delivered. */
public final class AccessRaw {

  public static final Table RAW_PRODUCTS =
      raw("raw_products", "one row per product and delivery", Landing.mandatory("access/products"))
          .column("product_id", "product number")
          .optionalColumn("name", "the product's name")
          .optionalColumn("brand", "brand it is sold as")
          .column("program", "hub that serves it");

  public static final Table RAW_FORMULARY_LINES =
      raw(
              "raw_formulary_lines",
              "one row per line of a formulary and delivery",
              Landing.mandatory("access/formulary_lines"))
          .column("line_id", "line number")
          .column("product_id", "product it is of")
          .column("payer_id", "payer whose formulary it is")
          .column("plan_id", "plan of the payer")
          .column("jurisdiction", "where it holds, such as a US state")
          .column("list_status", "preferred, listed, non_preferred, restricted or excluded")
          .optionalColumn("effective_from", "first day on which it holds, blank: ever since")
          .optionalColumn("effective_to", "first day on which it no longer holds, blank: open");

  public static final Table RAW_ACCESS_RULES =
      raw(
              "raw_access_rules",
              "one row per rule of a line and delivery",
              Landing.optional("access/access_rules"))
          .column("rule_id", "rule number")
          .column("line_id", "line it belongs to")
          .column("rule_type", "PA, ST, QL or SP")
          .column("severity", "1, 2 or 3")
          .column("active", "whether it is applied")
          .optionalColumn("effective_from", "first day on which it holds, blank: ever since")
          .optionalColumn("effective_to", "first day on which it no longer holds, blank: open");

  public static final Table RAW_ACCESS_REQUESTS =
      raw(
              "raw_access_requests",
              "one row per request for a therapy and delivery",
              Landing.optional("access/access_requests"))
          .column("request_id", "request number")
          .optionalColumn("patient_id", "patient it is for")
          .column("product_id", "product asked for")
          .optionalColumn("payer_id", "payer, blank: not yet known")
          .optionalColumn("plan_id", "plan, blank: not yet known")
          .optionalColumn("jurisdiction", "where the patient is covered, blank: not yet known")
          .column("as_of", "day of the request")
          .aboutPersons()
          .phi(DIRECT, "request_id", "patient_id");

  public static final Table RAW_HUB_CAPACITY =
      raw(
              "raw_hub_capacity",
              "one row per hub, day and delivery",
              Landing.optional("access/hub_capacity"))
          .column("as_of", "day of the count")
          .column("program", "the hub")
          .column("effective_fte", "staff at work, full-time equivalents")
          .column("open_cases", "cases the hub has open");

  private static Table raw(String name, String grain, Landing landing) {
    return Table.raw("access", name, grain, landing);
  }

  private AccessRaw() {}
}
