package org.almoner.engine;

import java.util.List;
import java.util.Locale;

/** Renders contracts and lineage as one Markdown page, {@code docs/tables.md}. */
public final class TableDocs {

  public static String render(JobCatalog catalog) {
    StringBuilder page = new StringBuilder();
    page.append("# Tables\n\n");
    page.append("Written by `almoner docs --out docs`; do not edit.\n\n");
    page.append("Each table is `<domain>.<name>`. PHI says how much a column tells about a");
    page.append(" person: *quasi* is known of one or identifies together with others, *direct*");
    page.append(" identifies by itself; all else is harmless.\n\n");
    page.append(
        "Two columns are in no contract. `_business_date`, which `sql` and `export` show of");
    page.append(
        " every table, is the date that its version was made for. `_deleted_at` is stored in");
    page.append(
        " a staging table whose feed delivers full snapshots (`feeds.<domain>.<name>.snapshot`):");
    page.append(" the business instant of the first delivery without the row, null while it is");
    page.append(" delivered. Marts read such a table without the rows deleted by their date.\n");
    List<String> domains = catalog.tables().stream().map(Table::domain).distinct().toList();
    for (String domain : domains) {
      page.append("\n# ").append(domain).append("\n\n");
      page.append(new Lineage(catalog).mermaid(domain));
      catalog.tables().stream()
          .filter(table -> table.domain().equals(domain))
          .forEach(table -> append(page, table, catalog));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Table table, JobCatalog catalog) {
    page.append("\n## ").append(table.fullName()).append("\n\n");
    page.append("*").append(table.layer().title()).append("*: ").append(table.grain()).append(".");
    table
        .landing()
        .ifPresent(
            landing ->
                page.append(
                    " Delivered as `%s`%s."
                        .formatted(landing.path(), landing.mandatory() ? "" : " (optional)")));
    catalog
        .builderOf(table)
        .ifPresent(job -> page.append(" Built by `").append(job.name()).append("`."));
    table
        .partition()
        .ifPresent(column -> page.append(" Replaced per `").append(column).append("`."));
    page.append(repair(table));
    page.append("\n\n| column | type | | PHI | meaning |\n|---|---|---|---|---|\n");
    for (Column column : table.columns()) {
      page.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type().simpleString(),
                  column.kind().name().toLowerCase(Locale.ROOT),
                  column.phi() == Phi.NONE ? "" : column.phi().title(),
                  column.meaning()));
    }
    rules(page, table);
  }

  private static String repair(Table table) {
    String made = table.partition().isEmpty() ? "" : " by a run for the partition";
    return table
        .irreplaceable()
        .map(" Cannot be made again: %s."::formatted)
        .orElse(" Made again%s where damaged.".formatted(made));
  }

  private static void rules(StringBuilder page, Table table) {
    boolean hasWords = table.columns().stream().anyMatch(column -> column.vocabulary().isPresent());
    if (hasWords || !table.rules().isEmpty() || !table.gates().isEmpty()) {
      page.append("\n");
    }
    table.columns().forEach(column -> words(page, column));
    table.rules().forEach(rule -> page.append("- each row: ").append(rule.name()).append("\n"));
    for (Gate gate : table.gates()) {
      page.append("- ").append(gate.severity().title()).append(": ");
      page.append(gate.description()).append("\n");
    }
  }

  private static void words(StringBuilder page, Column column) {
    column
        .vocabulary()
        .ifPresent(words -> page.append("- words of %s: %s\n".formatted(column.name(), words)));
  }

  private TableDocs() {}
}
