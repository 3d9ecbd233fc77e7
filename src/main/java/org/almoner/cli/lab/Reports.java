package org.almoner.cli.lab;

import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;

/** Tables that several reports share. */
public final class Reports {
  private Reports() {}

  /** The header, then every row. */
  public static List<List<String>> cells(Rows rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(rows.columns());
    rows.values().forEach(row -> cells.add(row.stream().map(Reports::cell).toList()));
    return cells;
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? ReportFile.number(number) : "";
    }
    return value == null ? "" : value.toString();
  }

  public static List<List<String>> gates(List<EffectCheck> gates) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("gate", "value", "limit", ""));
    for (EffectCheck gate : gates) {
      rows.add(
          List.of(
              gate.gate(),
              ReportFile.number(gate.value()),
              ReportFile.number(gate.limit()),
              gate.passed() ? "passed" : "failed"));
    }
    return rows;
  }
}
