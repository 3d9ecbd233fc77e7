package org.almoner.engine.audit;

import java.util.List;
import java.util.Map;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Gate;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * How old the latest rows of a table are. A table that nothing is delivered for is not written, but
 * grows older all the same: its gates are judged by what the last commit recorded.
 */
public final class Freshness {
  private static final double SECONDS_PER_DAY = 86_400;

  private static List<Gate> gates(Table table) {
    return table.gates().stream().filter(gate -> gate.recorded().isPresent()).toList();
  }

  /** The columns whose latest value is recorded with each version. */
  static List<String> columns(Table table) {
    return gates(table).stream().flatMap(gate -> gate.recorded().stream()).distinct().toList();
  }

  /**
   * Judges a published table without reading a row; nothing where it was never published, holds no
   * such value, or another tool made its last commit.
   */
  public static List<CheckResult> judge(Lake lake, Table table, BusinessDate date) {
    Map<String, Double> newest =
        lake.latest(table)
            .flatMap(TableVersion::provenance)
            .map(Provenance::newest)
            .orElse(Map.of());
    return gates(table).stream()
        .filter(gate -> newest.containsKey(gate.recorded().orElseThrow()))
        .map(gate -> Gates.result(table, gate, new RecordedMeasures(newest, date)))
        .toList();
  }

  /** Whether a check of the table is of its age, and failed. */
  public static boolean isLate(Table table, CheckResult check) {
    return !check.passed()
        && check.table().equals(table.fullName())
        && gates(table).stream().anyMatch(gate -> gate.description().equals(check.check()));
  }

  /** Days from an instant to the end of the business date. */
  static double age(BusinessDate date, double seconds) {
    return (date.asOf().getEpochSecond() - seconds) / SECONDS_PER_DAY;
  }

  private Freshness() {}
}
