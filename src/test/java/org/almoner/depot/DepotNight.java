package org.almoner.depot;

import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.engine.run.RunReport;
import org.almoner.support.TestLake;

/** One night of the depot in a process of its own, which may be killed. */
final class DepotNight {

  /**
   * @param arguments the folder of the lake and the business date
   */
  public static void main(String[] arguments) {
    TestLake lake = new TestLake(Path.of(arguments[0]));
    RunReport report = lake.run(Depot.pipeline(), LocalDate.parse(arguments[1]));
    if (report.exitCode().number() != 0) {
      throw new IllegalStateException(report.checks().toString());
    }
  }

  private DepotNight() {}
}
