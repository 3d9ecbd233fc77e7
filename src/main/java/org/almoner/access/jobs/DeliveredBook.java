package org.almoner.access.jobs;

import static org.almoner.tables.access.AccessStaging.STG_ACCESS_RULES;
import static org.almoner.tables.access.AccessStaging.STG_FORMULARY_LINES;
import static org.almoner.tables.access.AccessStaging.STG_HUB_CAPACITY;
import static org.almoner.tables.access.AccessStaging.STG_PRODUCTS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Product;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Window;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Labelled;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Formularies and capacity as staged, in memory: they are the same for all requests, and small
 * beside them.
 */
final class DeliveredBook {
  static final List<Table> TABLES =
      List.of(STG_PRODUCTS, STG_FORMULARY_LINES, STG_ACCESS_RULES, STG_HUB_CAPACITY);

  static Pricer pricer(JobContext context, Scenarios scenarios, Assumptions assumptions) {
    return new Pricer(
        Formulary.of(
            rows(context, STG_FORMULARY_LINES, DeliveredBook::line),
            rows(context, STG_ACCESS_RULES, DeliveredBook::rule)),
        HubCapacities.of(
            rows(context, STG_PRODUCTS, DeliveredBook::product),
            rows(context, STG_HUB_CAPACITY, DeliveredBook::capacity)),
        scenarios,
        assumptions);
  }

  /** A row with the columns of a request. */
  static AccessRequest request(Row row) {
    return new AccessRequest(
        row.getAs("request_id"),
        row.getAs("patient_id"),
        row.getAs("product_id"),
        coverage(row),
        date(row, "as_of"));
  }

  private static <T> List<T> rows(JobContext context, Table table, Function<Row, T> value) {
    return context.read(table).collectAsList().stream().map(value).toList();
  }

  private static Product product(Row row) {
    return new Product(
        row.getAs("product_id"), row.getAs("name"), row.getAs("brand"), row.getAs("program"));
  }

  private static FormularyLine line(Row row) {
    return new FormularyLine(
        row.getAs("line_id"),
        row.getAs("product_id"),
        new Coverage(row.getAs("payer_id"), row.getAs("plan_id"), row.getAs("jurisdiction")),
        Labelled.of(ListStatus.class, row.getAs("list_status")),
        window(row));
  }

  private static AccessRule rule(Row row) {
    return new AccessRule(
        row.getAs("rule_id"),
        row.getAs("line_id"),
        Labelled.of(RuleType.class, row.getAs("rule_type")),
        row.getAs("severity"),
        row.getAs("active"),
        window(row));
  }

  private static HubCapacity capacity(Row row) {
    return new HubCapacity(
        date(row, "as_of"),
        row.getAs("program"),
        row.getAs("effective_fte"),
        row.getAs("open_cases"));
  }

  private static Window window(Row row) {
    return new Window(optionalDate(row, "effective_from"), optionalDate(row, "effective_to"));
  }

  private static @Nullable Coverage coverage(Row row) {
    String payer = row.getAs("payer_id");
    String plan = row.getAs("plan_id");
    String jurisdiction = row.getAs("jurisdiction");
    boolean known = payer != null && plan != null && jurisdiction != null;
    return known ? new Coverage(payer, plan, jurisdiction) : null;
  }

  private static LocalDate date(Row row, String column) {
    return row.<java.sql.Date>getAs(column).toLocalDate();
  }

  private static @Nullable LocalDate optionalDate(Row row, String column) {
    return row.getAs(column) == null ? null : date(row, column);
  }

  private DeliveredBook() {}
}
