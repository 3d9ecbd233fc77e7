package org.almoner.access.folder;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Product;
import org.almoner.access.input.RuleType;
import org.almoner.access.support.MeasuredFactors;
import org.jspecify.annotations.Nullable;

/** The tables that the engine is given, and how a row becomes a value. */
final class InputTables {
  private static final String PRODUCT_ID = "product_id";
  private static final String PAYER_ID = "payer_id";
  private static final String PLAN_ID = "plan_id";
  private static final String JURISDICTION = "jurisdiction";
  private static final String LINE_ID = "line_id";
  private static final String AS_OF = "as_of";

  static final InputTable PRODUCTS =
      table("products", List.of(PRODUCT_ID, "program", "name", "brand"), 2, PRODUCT_ID);

  static final InputTable LINES =
      table(
          "formulary_lines",
          List.of(
              LINE_ID,
              PRODUCT_ID,
              PAYER_ID,
              PLAN_ID,
              JURISDICTION,
              "list_status",
              "effective_from",
              "effective_to"),
          6,
          LINE_ID);

  static final InputTable RULES =
      table(
          "access_rules",
          List.of(
              "rule_id",
              LINE_ID,
              "rule_type",
              "severity",
              "active",
              "effective_from",
              "effective_to"),
          5,
          "rule_id");

  static final InputTable REQUESTS =
      table(
          "access_requests",
          List.of("request_id", PRODUCT_ID, AS_OF, "patient_id", PAYER_ID, PLAN_ID, JURISDICTION),
          3,
          "request_id");

  static final InputTable CAPACITIES =
      table(
          "hub_capacity",
          List.of("program", AS_OF, "effective_fte", "open_cases"),
          4,
          "program",
          AS_OF);

  static final InputTable FACTORS =
      table(
          "measured_factors",
          List.of(PAYER_ID, PRODUCT_ID, "delay_factor", "dropout_factor"),
          4,
          PAYER_ID,
          PRODUCT_ID);

  private static InputTable table(String name, List<String> columns, int required, String... key) {
    return new InputTable(name, columns, columns.subList(0, required), List.of(key));
  }

  /** Names and brands may be missing: nothing rests on them. */
  static Product product(RowFields row) {
    return new Product(
        row.required(PRODUCT_ID),
        Objects.requireNonNullElse(row.text("name"), ""),
        Objects.requireNonNullElse(row.text("brand"), ""),
        row.required("program"));
  }

  static FormularyLine line(RowFields row, Set<String> products) {
    return new FormularyLine(
        row.required(LINE_ID),
        row.reference(PRODUCT_ID, products),
        new Coverage(row.required(PAYER_ID), row.required(PLAN_ID), row.required(JURISDICTION)),
        Objects.requireNonNullElse(row.word("list_status", ListStatus.class), ListStatus.EXCLUDED),
        row.window());
  }

  static AccessRule rule(RowFields row, Set<String> lines) {
    return new AccessRule(
        row.required("rule_id"),
        row.reference(LINE_ID, lines),
        Objects.requireNonNullElse(row.word("rule_type", RuleType.class), RuleType.PA),
        row.whole("severity", 1, AccessRule.SEVEREST),
        row.truth("active"),
        row.window());
  }

  static AccessRequest request(RowFields row) {
    return new AccessRequest(
        row.required("request_id"),
        row.text("patient_id"),
        row.required(PRODUCT_ID),
        coverage(row.text(PAYER_ID), row.text(PLAN_ID), row.text(JURISDICTION)),
        row.requiredDate(AS_OF));
  }

  private static @Nullable Coverage coverage(
      @Nullable String payer, @Nullable String plan, @Nullable String jurisdiction) {
    return payer != null && plan != null && jurisdiction != null
        ? new Coverage(payer, plan, jurisdiction)
        : null;
  }

  static HubCapacity capacity(RowFields row) {
    return new HubCapacity(
        row.requiredDate(AS_OF),
        row.required("program"),
        row.notNegative("effective_fte"),
        row.notNegative("open_cases"));
  }

  static MeasuredFactors factors(RowFields row) {
    row.required(PAYER_ID);
    row.required(PRODUCT_ID);
    return new MeasuredFactors(row.notNegative("delay_factor"), row.notNegative("dropout_factor"));
  }

  private InputTables() {}
}
