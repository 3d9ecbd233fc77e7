package org.almoner.cli.lab;

import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.Gate;

/** Tables that several reports share. */
final class Reports {
  private Reports() {}

  static List<List<String>> gates(List<Gate> gates) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("gate", "value", "limit", ""));
    for (Gate gate : gates) {
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
