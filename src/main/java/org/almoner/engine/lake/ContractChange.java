package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Layer;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * How a table's contract differs from the table in the lake. New columns and wider types pass.
 * Where rows of earlier versions stay in the table, what would make them unreadable, or null, does
 * not. Where every version replaces all rows, they stay readable in the versions before, each with
 * its own schema: there the change is done, and said.
 *
 * @param named what changes, in words
 * @param breaking of these, what rows that stay cannot follow
 */
record ContractChange(Table table, List<String> named, List<String> breaking) {
  private static final String FITS = "its contract fits the rows that it holds";

  static ContractChange between(TableDefinition before, Table table) {
    ContractChange change = new ContractChange(table, new ArrayList<>(), new ArrayList<>());
    StructType now = Lake.schema(table);
    for (StructField was : before.schema().fields()) {
      change.column(was, now);
    }
    List<String> partition = table.partition().stream().toList();
    if (!before.partitionColumns().equals(partition)) {
      change.breaking.add(
          "rows are kept by %s, the contract keeps them by %s"
              .formatted(words(before.partitionColumns()), words(partition)));
    }
    before
        .key()
        .filter(key -> !key.equals(table.keyColumns()))
        .ifPresent(
            key ->
                change.difference(
                    "its key is %s, the contract's %s"
                        .formatted(words(key), words(table.keyColumns()))));
    return change;
  }

  private void column(StructField was, StructType now) {
    Optional<StructField> is =
        Arrays.stream(now.fields()).filter(field -> field.name().equals(was.name())).findFirst();
    if (is.isEmpty()) {
      difference("the contract has no column %s any more".formatted(was.name()));
      return;
    }
    if (!WiderType.reads(was.dataType(), is.get().dataType())) {
      difference(
          "column %s holds %s, the contract has %s"
              .formatted(was.name(), was.dataType().sql(), is.get().dataType().sql()));
    }
    String phi = phi(was);
    if (!phi.isEmpty() && !phi.equals(phi(is.get()))) {
      named.add("PHI class of %s: %s, now %s".formatted(was.name(), phi, phi(is.get())));
    }
  }

  private void difference(String what) {
    (keepsRows() ? breaking : named).add(what);
  }

  private boolean keepsRows() {
    return table.partition().isPresent()
        || table.layer() == Layer.RAW
        || table.layer() == Layer.OPS;
  }

  private static String phi(StructField field) {
    return field.metadata().contains("phi") ? field.metadata().getString("phi") : "";
  }

  private static String words(List<String> columns) {
    return columns.isEmpty() ? "nothing" : String.join(", ", columns);
  }

  /**
   * @throws UnusableTableException where rows that stay cannot follow, before anything is written
   */
  void requireReadable() {
    if (!breaking.isEmpty()) {
      String remedy =
          table.rebuildable()
              ? "almoner lake rebuild %s makes it anew".formatted(table.fullName())
              : "take the change back: what the table holds cannot be made again";
      throw new UnusableTableException(table, FITS, String.join("; ", breaking) + "; " + remedy);
    }
  }

  /** What is done and said; empty where nothing is to say. */
  Optional<CheckResult> told() {
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CheckResult(
                table.fullName(),
                "its contract is the one before",
                Severity.WARN,
                false,
                String.join("; ", named)));
  }
}
